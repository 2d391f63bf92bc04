import { CLEAR, readCell } from '../cells/readCell.ts';
import { type ReadRow, readRow } from '../cells/readRow.ts';
import { isNo, isYes } from '../cells/yesNo.ts';
import type { ColumnKey } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';
import { matchHeader } from '../files/matchHeader.ts';
import { type Elements, element, elementsOf, listCell } from './listCell.ts';
import { type SideKind, sideColumns } from './SideFile.ts';
import { isCount } from './sideWords.ts';

/** What a row of a side file says: elements of a list cell of the user whose LAN ID it names. */
export interface SideRow extends Pick<ReadRow, 'items' | 'problems'> {
  lanId: string;
  exact: boolean;
  elements: string[];
}

/** Reads the rows of a side file, in its long form or in its wide one. */
export function sideReader(kind: SideKind, header: readonly string[]): (cells: readonly string[]) => SideRow {
  const keys = header.map(headerKey);
  const lanAt = header.findIndex((name) => matchHeader(name) === 'lanId');
  const channelAt = keys.indexOf('channel');
  const countAt = keys.findIndex(isCount);
  const others = keys.flatMap((key, i) => (i !== lanAt && key !== '' ? [i] : []));
  const long = kind === 'CHANNEL_COUNTS' ? channelAt >= 0 && countAt >= 0 : isLongFeatures(header, others);
  const read = (cells: readonly string[]): Elements => {
    if (long && kind === 'FEATURES') return elementsOf(cells[others[0] ?? -1] ?? '');
    if (long) return channelAndCount(cells[channelAt] ?? '', cells[countAt] ?? '');
    const one = kind === 'FEATURES' ? yesOrNo : countOf;
    return { exact: false, elements: others.flatMap((i) => one(header[i] ?? '', cells[i] ?? '')) };
  };
  return (cells) => {
    const lan = readCell(cells[lanAt] ?? '');
    const given = read(cells);
    const { items, problems } = readRow([listCell(given)], [sideColumns[kind]]);
    return { lanId: lan === null || lan === CLEAR ? '' : lan.text, ...given, items, problems };
  };
}

function isLongFeatures(header: readonly string[], others: readonly number[]): boolean {
  const key: ColumnKey | null = matchHeader(header[others[0] ?? -1] ?? '');
  return others.length === 1 && key === 'features';
}

function channelAndCount(channel: string, count: string): Elements {
  const [name, number] = [readCell(channel), readCell(count)];
  if (name === CLEAR) return { exact: true, elements: [] };
  if (number === null) return { exact: false, elements: [] };
  const text = name?.text ?? '';
  return { exact: false, elements: [number === CLEAR ? `-${text}` : element(`${text}:${number.text}`)] };
}

function yesOrNo(name: string, raw: string): string[] {
  const cell = readCell(raw);
  if (cell === null) return [];
  if (cell === CLEAR || isNo(cell.text)) return [`-${name}`];
  return [element(isYes(cell.text) ? name : `${name}: ${cell.text}`)];
}

function countOf(channel: string, raw: string): string[] {
  const cell = readCell(raw);
  if (cell === null) return [];
  return [cell === CLEAR ? `-${channel}` : element(`${channel}:${cell.text}`)];
}
