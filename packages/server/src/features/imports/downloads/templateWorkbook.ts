import type { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { harmless } from '../../../platform/spreadsheets/harmless.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/writeWorkbook.ts';
import { columnName } from '../../../platform/spreadsheets/writing/columnName.ts';
import type { Cell } from '../../../platform/spreadsheets/writing/Sheet.ts';
import { siteValues } from '../explain/siteValues.ts';
import type { Template } from '../templates.ts';
import { columnWidth } from './columnWidth.ts';

const VALUES = 'Valid values';

interface Choices {
  label: string;
  values: string[];
}

/** I2: a template with a second sheet of the site's own valid values, which its cells offer. */
export async function templateWorkbook(
  em: EntityManager,
  siteId: string,
  { name, columns }: Template,
): Promise<Readable> {
  const choices: Choices[] = [];
  for (const { label, values } of columns) {
    if (values) choices.push({ label, values: await siteValues(em, siteId, values) });
  }
  const people = {
    name,
    columns: columns.map(({ label }) => ({ width: columnWidth(label), ...offered(choices, label) })),
    rows: [columns.map(({ label }) => header(label))],
    frozenHeader: true,
  };
  const listed = {
    name: VALUES,
    columns: choices.map(({ label, values }) => ({ width: columnWidth([label, ...values].reduce(longer)) })),
    rows: valueRows(choices),
    frozenHeader: true,
  };
  return writeWorkbook(choices.length > 0 ? [people, listed] : [people]);
}

function header(text: string): Cell {
  return { text, style: 'header' };
}

function offered(choices: readonly Choices[], label: string): { choices?: string } {
  const at = choices.findIndex((one) => one.label === label);
  const last = (choices[at]?.values.length ?? 0) + 1;
  if (last < 2) return {};
  const column = columnName(at);
  return { choices: `'${VALUES}'!$${column}$2:$${column}$${last}` };
}

/** As they are written into a cell. */
function valueRows(choices: readonly Choices[]): Cell[][] {
  const most = Math.max(0, ...choices.map(({ values }) => values.length));
  return [
    choices.map(({ label }) => header(label)),
    ...Array.from({ length: most }, (_, i) => choices.map(({ values }) => harmless(values[i] ?? ''))),
  ];
}

function longer(a: string, b: string): string {
  return a.length >= b.length ? a : b;
}
