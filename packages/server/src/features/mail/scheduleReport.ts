import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, row, rows, sql } from '../../platform/database/sql.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { type Language, readerLanguages } from '../../platform/language/Language.ts';
import type { RunRow } from '../runs/loadRun.ts';
import { type RefusalCode, refusalMessages } from '../runs/RefusalCode.ts';
import { runErrorOf } from '../runs/runErrorOf.ts';
import { OUTBOX_JOB } from './limits.ts';
import type { DueMessage, MessageType } from './MessageType.ts';
import { loadRunWords } from './templates/loadRunWords.ts';
import { languageWith } from './templates/loadTemplate.ts';
import { fill } from './templates/renderTemplate.ts';

const LISTED = 20;

/** B24: to whoever scheduled it, in the transaction in which the run ends; once for each run. */
export async function queueScheduleReport(em: EntityManager, runId: string): Promise<void> {
  const queued = await affected(
    em,
    sql`insert into outbox (site_id, run_id, user_id, channel, address, template, language, params)
        select r.site_id, r.id, u.id, 'EMAIL', u.email, 'scheduleReport', u.language, '{}'
        from runs r join users u on u.id = r.actor_id
        where r.id = ${runId} and r.refused is distinct from 0 and u.email is not null and u.deleted_at is null
        on conflict (run_id, user_id, template) do nothing`,
  );
  if (queued > 0) await sendJob(em, OUTBOX_JOB, {});
}

/** What a scheduled run has done, whom it has left out and why. */
export const scheduleReport: MessageType = {
  template: 'scheduleReport',
  values: async (em, message, siteUrl) => {
    const run = await row<RunRow>(em, sql`select * from runs where id = ${message.run_id}`);
    const problem = runErrorOf(run, spoken([message.language, message.site_language]));
    const words = loadRunWords([message.language, message.site_language]);
    const count = { changed: String(run.changed), refused: String(run.refused) };
    return {
      title: words.kinds[run.kind] ?? run.kind,
      outcome: problem ? fill(words.failed, { reason: problem.message }) : fill(words.partly, count),
      refusals: await refusals(em, message, run.refused ?? 0, words.more),
      link: `${siteUrl}/runs/${message.run_id ?? ''}`,
    };
  },
};

/** As of the words around it: the first of the languages, else English. */
function spoken(languages: readonly string[]): Language {
  const language = languageWith('runs.json', languages);
  return readerLanguages.find((known) => known === language) ?? 'en';
}

/** The first of them, a line each. */
async function refusals(
  em: EntityManager,
  { run_id }: DueMessage,
  all: number,
  more: string,
): Promise<string> {
  const found = await rows<{ name: string; username: string; code: RefusalCode }>(
    em,
    sql`select u.name, u.username, r.code from run_refusals r join readable_users u on u.id = r.user_id
        where r.run_id = ${run_id} order by r.ordinal, r.user_id limit ${LISTED}`,
  );
  const lines = found.map(({ name, username, code }) => `${name} (${username}): ${refusalMessages[code]}`);
  return all > LISTED ? [...lines, fill(more, { count: String(all - LISTED) })].join('\n') : lines.join('\n');
}
