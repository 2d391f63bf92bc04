import { BYTE_ORDER_MARK, csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { harmless } from '../../../platform/spreadsheets/harmless.ts';
import type { Context } from '../../roles/Context.ts';
import { type ListedChange, listChanges } from '../listChanges.ts';
import type { ChangeFilter } from '../schema/Change.ts';

const AT_ONCE = 2000;
const HEADER = [
  'Change',
  'Time (UTC)',
  'By',
  'By (ID)',
  'Action',
  'Run',
  'User',
  'Username',
  'User (ID)',
  'Subject',
  'Field',
  'Before',
  'After',
  'Added',
  'Removed',
  'Reason',
];

/** The log as the filter has it, the newest first, page after page, so that its length needs no memory. */
export async function* changesCsv({ actor, inSite }: Context, filter: ChangeFilter): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADER);
  let from: string[] | undefined;
  do {
    const page = { size: AT_ONCE, backward: false, from };
    const { nodes, pageInfo } = await inSite((em) => listChanges(em, actor, filter, page));
    yield nodes.map((change) => csvLine(cells(change).map(harmless))).join('');
    const last = nodes.at(-1);
    from = pageInfo.hasNextPage && last ? [last.id] : undefined;
  } while (from);
}

function cells(change: ListedChange): string[] {
  const { actor, whom, subject, added, removed } = change;
  return [
    change.id,
    change.at.toISOString(),
    actor.name,
    actor.id,
    change.kind,
    change.runId,
    whom?.name ?? '',
    whom?.username ?? '',
    whom?.id ?? '',
    subject ? `${subject.type} ${subject.name}`.trim() : '',
    change.field,
    change.before ?? '',
    change.after ?? '',
    added.join('; '),
    removed.join('; '),
    change.reason ?? '',
  ];
}
