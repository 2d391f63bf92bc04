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
  ratioAbove: 64 * MIB,
  ratio: 200,
  /** Bytes without a tag; a cell has at most 32,767 characters. */
  withoutTag: MIB,
  rows: 1_048_576,
  columns: 16_384,
};
