import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { emailFault } from '../users/keys/emailFault.ts';
import { ExportDelivery } from './ExportDelivery.ts';
import { ExportFormat } from './ExportFormat.ts';
import { MOST_KEPT, MOST_OPEN } from './limits.ts';
import { longCellErrors } from './longCellErrors.ts';
import { exportable } from './reading/exportedUsers.ts';
import type { ExportUsersInput } from './schema/ExportUsers.ts';

interface Judged {
  /** How many users are exported. */
  count: number;
  address: string | null;
  userErrors: UserError[];
}

/** All that the caller can mend. */
export async function judgeExport(
  em: EntityManager,
  actor: Actor,
  { selection, columns, format, deliver, email }: ExportUsersInput,
): Promise<Judged> {
  const selected = exportable(actor, selection);
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from readable_users u where ${selected}`,
  );
  const sent = deliver === ExportDelivery.EMAIL;
  const address = email?.trim() || null;
  const userErrors = [
    ...selectionErrors(count, selection.filter?.expectedCount ?? null),
    ...addressErrors(sent, address),
    ...(format === ExportFormat.XLSX ? await longCellErrors(em, actor, columns, selected, count) : []),
    ...(await openErrors(em, actor, sent)),
  ];
  return { count, address: sent ? address : null, userErrors };
}

function selectionErrors(count: number, expected: number | null): UserError[] {
  if (expected !== null && expected !== count) {
    const message = `${count} users match now, not ${expected}. Look at the list again, then repeat with ${count}.`;
    return [userError('EXPECTED_COUNT_CHANGED', message, ['selection', 'filter', 'expectedCount'])];
  }
  if (count > 0) return [];
  return [userError('EMPTY_SELECTION', 'No user is selected. Select at least one.', ['selection'])];
}

function addressErrors(sent: boolean, address: string | null): UserError[] {
  if (!sent) {
    return address === null
      ? []
      : [userError('INVALID', 'An address is given, but deliver is not EMAIL. Leave one out.', ['email'])];
  }
  if (!address) return [userError('REQUIRED', 'Give the e-mail address that it is sent to.', ['email'])];
  const fault = emailFault(address);
  return fault ? [userError('INVALID', `“${address}” is no e-mail address: ${fault}.`, ['email'])] : [];
}

/** O1: how many may be open at a time, and how many files be kept. */
async function openErrors(em: EntityManager, { siteId }: Actor, sent: boolean): Promise<UserError[]> {
  const { open, kept } = await row<{ open: number; kept: number }>(
    em,
    sql`select count(*)::int as open, count(address)::int as kept from exports
        where site_id = ${siteId} and status <> 'FAILED' and expires_at > now()`,
  );
  if (sent && kept >= MOST_KEPT) {
    const message = `The site keeps ${kept} files of exports, the most it may; each goes 7 days after it was made. Download instead.`;
    return [userError('TOO_MANY_OPEN', message)];
  }
  if (open - kept < MOST_OPEN) return [];
  const message = `The site has ${open - kept} downloads open, the most it may; each ends after an hour. Try again later.`;
  return [userError('TOO_MANY_OPEN', message)];
}
