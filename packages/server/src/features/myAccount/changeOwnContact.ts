import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { OUTBOX_JOB } from '../mail/limits.ts';
import { emailFault } from '../users/keys/emailFault.ts';
import { mobileFault } from '../users/keys/keyFaults.ts';
import { mobileNumber } from '../users/keys/mobileNumber.ts';
import { confirmPassword } from './confirmPassword.ts';
import type { OwnAccount } from './OwnAccount.ts';

export type ContactChannel = 'EMAIL' | 'SMS';

interface NewContact {
  channel: ContactChannel;
  address: string;
  password: string;
}

const MOST_A_DAY = 10;

/** W10: the new address gets a link and a code; it is the account's only when one of them has come back. */
export async function changeOwnContact(own: OwnAccount, values: NewContact): Promise<UserError[]> {
  const { channel, password } = values;
  const address = normalised(values);
  if (address === undefined) return [userError('INVALID', `${faultOf(values)}.`, ['address'])];
  const wrong = await confirmPassword(own, password);
  if (wrong.length > 0) return wrong;
  return own.inHome(async (em) => {
    const userErrors = await judge(em, own.userId, channel, address);
    if (userErrors.length === 0) await queue(em, own.userId, channel, address);
    return userErrors;
  });
}

function normalised({ channel, address }: NewContact): string | undefined {
  const text = trimText(address);
  if (channel === 'SMS') return mobileNumber(text);
  return emailFault(text) === null ? text : undefined;
}

function faultOf({ channel, address }: NewContact): string {
  const text = trimText(address);
  return channel === 'SMS' ? mobileFault(text) : `“${text}” is no e-mail address: ${emailFault(text)}`;
}

/** Whether another user has the address is told only to who has shown that it is theirs. */
async function judge(
  em: EntityManager,
  userId: string,
  channel: ContactChannel,
  address: string,
): Promise<UserError[]> {
  await rows(em, sql`select pg_advisory_xact_lock(hashtextextended(${userId}, 3))`);
  const { present, today, lately } = await row<{ present: string | null; today: number; lately: boolean }>(
    em,
    sql`select ${channel === 'SMS' ? sql`u.mobile` : sql`u.email`} as present,
          (select count(*)::int from outbox o where o.user_id = u.id and o.template = 'verifyContact'
            and o.created_at > now() - interval '1 day') as today,
          exists (select from outbox o where o.user_id = u.id and o.template = 'verifyContact'
            and o.created_at > now() - interval '1 minute') as lately
        from users u where u.id = ${userId}`,
  );
  if (present === address)
    return [userError('UNCHANGED', `${address} is your address already.`, ['address'])];
  if (today >= MOST_A_DAY) {
    const message = `${today} messages were sent today, as many as there are in a day. Try again tomorrow.`;
    return [userError('LIMIT_REACHED', message, ['address'])];
  }
  const message = 'A message was sent less than a minute ago. Wait for it, or try again in a minute.';
  return lately ? [userError('LIMIT_REACHED', message, ['address'])] : [];
}

async function queue(
  em: EntityManager,
  userId: string,
  channel: ContactChannel,
  address: string,
): Promise<void> {
  await rows(
    em,
    sql`insert into outbox (site_id, user_id, channel, address, template, language, params, priority)
        select site_id, id, ${channel}, ${address}, 'verifyContact', language, '{}', 1 from users where id = ${userId}`,
  );
  await sendJob(em, OUTBOX_JOB, {});
}
