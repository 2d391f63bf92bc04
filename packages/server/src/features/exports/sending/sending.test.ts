import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { smtpTransport } from '../../../platform/mail/smtpTransport.ts';
import { download, exportNow, lines, readExport, tryExport } from '../../../testing/exports.ts';
import { MailCatcher } from '../../../testing/MailCatcher.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { TestClient } from '../../../testing/TestClient.ts';
import { ATTACHED_BYTES, MOST_KEPT } from '../limits.ts';

let api: TestApi;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await MailCatcher.start();
  const email = smtpTransport(mails.url, 'muster@muster.test');
  api = await startTestApi('sending exports', { delivery: { email, keeps: false } });
  await api.site.run((em) => rows(em, sql`update sites set mail_domains = '{allowed.test}'`));
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

let sent = 0;
/** Exports to an address of a domain; the export once it is made, and the mail. */
async function send(domain: string, client: TestClient = api.client, input: object = {}) {
  sent += 1;
  const email = `boss${sent}@${domain}`;
  const asked = await exportNow(client, {
    selection: { filter: { where: {} } },
    columns: ['USERNAME', 'EMAIL'],
    deliver: 'EMAIL',
    email,
    ...input,
  });
  expect(asked).toMatchObject({ status: 'MAKING', url: null, email });
  // Senders write domains in lower case.
  const mail = await mails.mailTo(email.toLowerCase());
  const made = await readExport(client, asked.id);
  return { made: made ?? asked, mail };
}

test('E1 to a domain that the site allows goes the file itself, in whatever case it is typed', async () => {
  await api.user({ firstName: 'Zoë', username: '=zoe' });
  const { made, mail } = await send('Allowed.TEST');
  expect(made.status).toBe('READY');
  expect(mail.source).toContain('Subject: 2 users of North');
  expect(mail.source).toContain('Dana Weber has exported 2 users of North');
  expect(mail.source).toMatch(
    /Content-Disposition: attachment; filename="?north users \d{4}-\d\d-\d\d\.csv"?/,
  );
  const encoded = /filename=.*\n(?:[\w-]+:.*\n)*\n([\w+/=\n]+)/.exec(mail.source)?.[1] ?? '';
  const { content } = await download(api.client, made);
  // The catcher takes = off the end of lines.
  expect(Buffer.from(encoded, 'base64').toString()).toBe(content.toString());
  expect(content).toHaveLength(made.bytes ?? 0);
  expect(lines(content.toString())).toContain(`'=zoe,${(await emailOf('=zoe')) ?? ''}`);
});

async function emailOf(username: string) {
  const [user] = await api.site.run((em) =>
    rows<{ email: string }>(em, sql`select email from users where username = ${username}`),
  );
  return user?.email;
}

test('E1 to any other address, or above 10 MB, goes a link to a page that asks for a sign-in', async () => {
  const { made, mail } = await send('elsewhere.test');
  expect(mail.source).toContain(`/north/exports/${made.id}`);
  expect(mail.source).not.toContain('attachment');
  const { mail: sub } = await send('sub.allowed.test');
  expect(sub.source).not.toContain('attachment');
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into users (site_id, username, first_name, user_type, language, user_group_id, crm_name)
          select ${api.site.id}, repeat('x', 240) || n, 'Many', 'AGENT', 'en', ${api.site.userGroupId}, repeat('😀', 200)
          from generate_series(1, 10200) n`,
    ),
  );
  const large = await send('allowed.test', api.client, { columns: ['USERNAME', 'CRM_NAME'] });
  await api.site.run((em) => rows(em, sql`delete from users where first_name = 'Many'`));
  expect(large.made.bytes).toBeGreaterThan(ATTACHED_BYTES);
  expect(large.mail.source).toContain(`/north/exports/${large.made.id}`);
  expect(large.mail.source).not.toContain('attachment');
  const { content, headers } = await download(api.client, large.made);
  expect(content).toHaveLength(large.made.bytes ?? 0);
  expect(headers.get('content-length')).toBe(String(large.made.bytes));
});

test('E1 R2 the link opens for who sent it and for those who may export the whole site, for 7 days', async () => {
  const role = await api.site.role('Exporter', ['users.read', 'users.export']);
  const team = await api.site.role('Team exporter', ['users.read', 'users.export'], 'TEAMS');
  const reader = await api.site.role('Reader', ['users.read']);
  const sender = await api.asRole(role);
  const { made } = await send('elsewhere.test', sender);
  for (const client of [sender, api.client]) expect((await client.fetch(made.url ?? '')).status).toBe(200);
  for (const one of [team, reader, 'Supervisor']) {
    expect((await (await api.asRole(one)).fetch(made.url ?? '')).status).toBe(404);
  }
  const { client: south } = await api.otherSite('south');
  expect(await readExport(south, made.id)).toBeNull();
  expect((await api.anonymous.fetch(made.url ?? '')).status).toBe(401);
  const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThanOrEqual(7);
  await api.site.run((em) => rows(em, sql`update exports set expires_at = now() where id = ${made.id}`));
  expect(await readExport(sender, made.id)).toBeNull();
  expect((await sender.fetch(made.url ?? '')).status).toBe(404);
  await api.site.run((em) => rows(em, sql`select remove_old_exports()`));
  const chunks = await api.site.run((em) =>
    rows(em, sql`select from export_chunks where export_id = ${made.id}`),
  );
  expect(chunks).toEqual([]);
});

test('E1 R2 whose rights have shrunk does not fetch the file that was made before', async () => {
  const { Early: early, Late: late } = await api.teams('Early', 'Late');
  const run = (statement: Sql) => api.site.run((em) => rows(em, statement));
  const wide = await api.site.role('Wide', ['users.read', 'users.export']);
  const narrow = await api.site.role('Narrow', ['users.read', 'users.export'], 'TEAMS');
  const blind = await api.site.role('Blind', ['users.export']);
  const user = await api.user({ roles: [wide], teams: [early, late] });
  const client = await api.as(user);
  const hold = (role: string) => run(sql`update user_roles set role_id = ${role} where user_id = ${user.id}`);
  const answers = async ({ url, id }: { url: string | null; id: string }) => [
    (await client.fetch(url ?? '')).status,
    (await readExport(client, id)) !== null,
  ];
  const { made: whole } = await send('elsewhere.test', client);
  expect(await answers(whole)).toEqual([200, true]);
  await hold(narrow);
  expect(await answers(whole)).toEqual([404, false]);
  const { made: teams } = await send('elsewhere.test', client);
  expect(await answers(teams)).toEqual([200, true]);
  await hold(blind);
  expect(await answers(teams)).toEqual([404, false]);
  await hold(narrow);
  expect(await answers(teams)).toEqual([200, true]);
  await run(sql`delete from user_teams where user_id = ${user.id} and team_id = ${late.id}`);
  expect(await answers(teams)).toEqual([404, false]);
  await hold(wide);
  expect(await answers(teams)).toEqual([200, true]);
});

test('O1 a site keeps so many files and no more; what failed does not count', async () => {
  const ask = {
    selection: { filter: { where: {} } },
    columns: ['NAME'],
    deliver: 'EMAIL',
    email: 'a@b.test',
  };
  await api.site.run((em) => rows(em, sql`update exports set expires_at = now()`));
  const { runId } = await exportNow(api.client, { ...ask, deliver: 'DOWNLOAD', email: undefined });
  const keep = (many: number, status: string) =>
    api.site.run((em) =>
      rows(
        em,
        sql`with made as (
              insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input)
              select site_id, kind, status, actor_id, actor_name, mutation, selection, input
              from runs, generate_series(1, ${many}) where id = ${runId} returning id)
            insert into exports (site_id, run_id, format, status, address, rows_total, expires_at)
            select ${api.site.id}::uuid, id, 'CSV', ${status}, 'a@b.test', 1, now() + interval '1 day' from made`,
      ),
    );
  await keep(MOST_KEPT - 1, 'READY');
  await keep(5, 'FAILED');
  expect((await tryExport(api.client, ask)).userErrors).toEqual([]);
  expect((await tryExport(api.client, ask)).userErrors).toMatchObject([{ code: 'TOO_MANY_OPEN' }]);
  expect((await tryExport(api.client, { ...ask, deliver: 'DOWNLOAD', email: null })).userErrors).toEqual([]);
});
