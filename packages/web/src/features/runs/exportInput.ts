interface ExportInput {
  rows: number;
  format: string;
  /** Null: downloaded. */
  address: string | null;
  columns: string[];
}

const formats = ['CSV', 'XLSX', 'JSON_LINES'];

/** What was exported, from the input of its run or from the change log, where it is text. */
export function exportInput(stored: unknown): ExportInput {
  const { rows, format, address, columns } = recordOf(stored);
  return {
    rows: typeof rows === 'number' ? rows : 0,
    format: formats.find((one) => one === format) ?? 'CSV',
    address: typeof address === 'string' ? address : null,
    columns: Array.isArray(columns) ? columns.filter((column) => typeof column === 'string') : [],
  };
}

function recordOf(stored: unknown): Record<string, unknown> {
  if (typeof stored !== 'string') return { ...(stored as object | null) };
  try {
    return { ...(JSON.parse(stored) as object | null) };
  } catch {
    return {};
  }
}
