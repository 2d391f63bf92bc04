import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { findOpenToken } from '../accounts/findOpenToken.ts';
import { verifyCode } from '../accounts/passwords.ts';
import { OUTBOX_JOB } from '../mail/limits.ts';
import { lockSiteAndPools } from '../runs/locks.ts';
import type { ContactChannel } from './changeOwnContact.ts';
import { logOwnChange } from './logOwnChange.ts';
import type { OwnAccount } from './OwnAccount.ts';

interface OpenContact {
  id: string;
  channel: ContactChannel;
  userId: string;
  address: string;
}

const kinds = { EMAIL: 'VERIFY_EMAIL', SMS: 'VERIFY_MOBILE' } as const;

/** By the link, which may be opened in any browser: who has it has the address. */
export async function confirmContactByLink(em: EntityManager, token: string): Promise<UserError[]> {
  const found = await findOpenToken(em, token, Object.values(kinds));
  if (!found?.address) {
    const message = 'This link has been used or has ended. Ask for a new one under My account.';
    return [userError('LINK_ENDED', message, ['token'])];
  }
  const { id, kind, userId, siteId, address } = found;
  const channel = kind === 'VERIFY_EMAIL' ? 'EMAIL' : 'SMS';
  return inSite(em, siteId, (tx) => settle(tx, siteId, { id, channel, userId, address }));
}

/** By the code, which allows five tries. */
export async function confirmContactByCode(
  { userId, siteId, inHome }: OwnAccount,
  channel: ContactChannel,
  code: string,
): Promise<UserError[]> {
  const [tried] = await inHome((em) =>
    rows<{ id: string; address: string; hash: string }>(
      em,
      sql`update account_tokens set attempts = attempts + 1
          where user_id = ${userId} and kind = ${kinds[channel]} and used_at is null and expires_at > now() and attempts < 5
          returning id, address, convert_from(code_hash, 'UTF8') as hash`,
    ),
  );
  if (!tried || !(await verifyCode(tried.hash, code.replace(/\s/g, '')))) {
    const message =
      'This is not the code of the message, or it has ended. After five tries ask for a new one.';
    return [userError('CODE_WRONG', message, ['code'])];
  }
  return inHome((em) => settle(em, siteId, { id: tried.id, channel, userId, address: tried.address }));
}

/** The old address is told, and links that were sent to it open nothing any more. */
async function settle(em: EntityManager, siteId: string, contact: OpenContact): Promise<UserError[]> {
  const { id, channel, userId, address } = contact;
  const field = channel === 'SMS' ? 'mobile' : 'email';
  const column = sql.ref(field);
  await lockSiteAndPools(em, siteId, [field]);
  if (await isTaken(em, contact)) {
    return [
      userError('KEY_TAKEN', `Another user of the site has ${address}. Ask an administrator.`, ['address']),
    ];
  }
  const used = await rows(
    em,
    sql`update account_tokens set used_at = now() where id = ${id} and used_at is null returning id`,
  );
  if (used.length === 0) return [userError('LINK_ENDED', 'It was confirmed already.')];
  const { old } = await row<{ old: string | null }>(
    em,
    sql`select ${column} as old from users where id = ${userId} for no key update`,
  );
  await rows(em, sql`update users set ${column} = ${address} where id = ${userId}`);
  await rows(
    em,
    sql`update account_tokens set used_at = now()
        where user_id = ${userId} and kind in ('RESET', 'ACTIVATION') and used_at is null`,
  );
  await logOwnChange(em, {
    userId,
    kind: 'CHANGE_OWN_ACCOUNT',
    mutation: 'confirmOwnContact',
    field,
    before: old,
    after: address,
  });
  if (old) await tellOld(em, { channel, userId, address: old });
  return [];
}

async function isTaken(em: EntityManager, { channel, userId, address }: OpenContact): Promise<boolean> {
  const same = channel === 'SMS' ? sql`mobile = ${address}` : sql`email_key = lower(${address})`;
  const others = await rows(
    em,
    sql`select from users where ${same} and deleted_at is null and id <> ${userId} limit 1`,
  );
  return others.length > 0;
}

async function tellOld(
  em: EntityManager,
  { channel, userId, address }: Omit<OpenContact, 'id'>,
): Promise<void> {
  await rows(
    em,
    sql`insert into outbox (site_id, user_id, channel, address, template, language, params, priority)
        select site_id, id, ${channel}, ${address}, 'contactChanged', language, '{}', 1 from users where id = ${userId}`,
  );
  await sendJob(em, OUTBOX_JOB, {});
}
