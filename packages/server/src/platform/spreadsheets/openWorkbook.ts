import { findWorkbookPart } from './reading/findWorkbookPart.ts';
import { limits } from './reading/limits.ts';
import type { RandomAccess } from './reading/RandomAccess.ts';
import { readSheet, type SheetRow } from './reading/readSheet.ts';
import { readStyles } from './reading/readStyles.ts';
import { readWorkbookPart } from './reading/readWorkbookPart.ts';
import { SharedTexts } from './reading/SharedTexts.ts';
import { Zip } from './reading/Zip.ts';

export interface Workbook {
  /** In their order; charts are left out. */
  sheets: { name: string; hidden: boolean }[];
  /** The rows of a sheet, by its place; with `most`, those in about so many of its bytes. */
  rows: (sheet: number, most?: number) => AsyncGenerator<SheetRow>;
  close: () => Promise<void>;
}

/**
 * Opens an XLSX workbook. It is read from where it is, a piece at a time, and memory grows neither with its rows nor
 * with its texts. Throws a WorkbookProblem for what is none, or is made to do harm.
 */
export async function openWorkbook(access: RandomAccess): Promise<Workbook> {
  const zip = await Zip.open(access);
  const {
    sheets,
    from1904,
    texts: textPart,
    styles: stylePart,
  } = await readWorkbookPart(zip, await findWorkbookPart(zip));
  const styles = await readStyles(zip, stylePart);
  const texts = new SharedTexts(zip, textPart);
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows: (sheet, most) =>
      readSheet(zip.read(sheets[sheet]?.part ?? '', limits.sheet), texts, { styles, from1904 }, most),
    close: () => texts.close(),
  };
}
