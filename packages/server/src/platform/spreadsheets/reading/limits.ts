const MIB = 1024 ** 2;

/** What a workbook may unpack to. A file within the limit of uploads that is not made to do harm stays below. */
export const limits = {
  entries: 10_000,
  /** Bytes of the rows of a sheet, and of all different texts, which are kept on disk. */
  sheet: 4096 * MIB,
  texts: 2048 * MIB,
  /** Bytes of what describes the workbook. */
  part: 64 * MIB,
  /** Above so many bytes a part must not be more than `ratio` times as large as in the file. */
  ratioAbove: 8 * MIB,
  ratio: 200,
  /** Bytes without a tag. */
  withoutTag: MIB,
  /** Tags in each other; a workbook needs fewer than ten. */
  depth: 64,
  /** Characters of a cell, and as they may stand in the file, each as _x000D_. */
  cell: 32_767,
  escapedCell: 7 * 32_767,
  /** Characters of a row, as of a record of a CSV file. */
  row: MIB,
  /** Cells of a sheet, those counted that are left blank before others. */
  cells: 200_000_000,
  /** Characters of a sheet: a few bytes can refer to a long text again and again. */
  characters: 512 * MIB,
  /** Different texts. */
  textCount: 32 * MIB,
  sheets: 1000,
  sheetName: 255,
  relationships: 10_000,
  /** Formats of cells, and characters of one. */
  formats: 65_536,
  formatCode: 1024,
  rows: 1_048_576,
  columns: 16_384,
};
