import { limits } from './limits.ts';
import { readPart } from './readPart.ts';
import { readRelationships } from './readRelationships.ts';
import { attributeOf } from './readXml.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';
import type { Zip } from './Zip.ts';

export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

interface WorkbookPart {
  sheets: SheetPart[];
  from1904: boolean;
  texts: string | undefined;
  styles: string | undefined;
}

/** The sheets with rows, and where everything stands. */
export async function readWorkbookPart(zip: Zip, part: string): Promise<WorkbookPart> {
  const related = await readRelationships(zip, part);
  const rowSheets = new Map(
    related.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const found: WorkbookPart = {
    sheets: [],
    from1904: false,
    texts: related.find(({ type }) => type === 'sharedStrings')?.target,
    styles: related.find(({ type }) => type === 'styles')?.target,
  };
  await readPart(zip, part, {
    open: (tag, attributes) => {
      const { name = '', state = 'visible', date1904 } = attributes;
      if (tag === 'workbookPr') found.from1904 = date1904 === '1' || date1904 === 'true';
      const target = tag === 'sheet' ? rowSheets.get(attributeOf(attributes, 'id') ?? '') : undefined;
      if (!target) return;
      if (name.length > limits.sheetName) throw new WorkbookProblem('longSheetName');
      if (found.sheets.length === limits.sheets) throw new WorkbookProblem('tooManySheets', limits.sheets);
      found.sheets.push({ name, hidden: state !== 'visible', part: target });
    },
  });
  if (found.sheets.length === 0) throw new WorkbookProblem('noSheet');
  return found;
}
