import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpTransport } from '../../../platform/mail/smtpTransport.ts';
import { MailCatcher } from '../../../testing/MailCatcher.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { sendPending } from '../sendPending.ts';
import { judgeTemplate } from './judgeTemplate.ts';

let api: TestApi;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await MailCatcher.start();
  const email = smtpTransport(mails.url, 'muster@muster.test');
  api = await startTestApi('site templates', { work: false, delivery: { email, keeps: false } });
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

interface Shown {
  kind: string;
  subject: string;
  body: string;
  sms: string | null;
  places: string[];
  changed: boolean;
}

const FIELDS = 'kind subject body sms places changed';

async function shown(language = 'en'): Promise<Shown> {
  const { messageTemplates } = await api.query<{ messageTemplates: Shown[] }>(
    `{ messageTemplates(language: "${language}") { ${FIELDS} } }`,
  );
  const found = messageTemplates.find(({ kind }) => kind === 'ACTIVATION');
  if (!found) throw new Error('There is no activation message.');
  return found;
}

async function save(words: object) {
  const { setMessageTemplate } = await api.query<{
    setMessageTemplate: { messageTemplate: Shown | null; userErrors: { code: string; path: string[] }[] };
  }>(
    `mutation ($input: SetMessageTemplateInput!) {
       setMessageTemplate(input: $input) { messageTemplate { ${FIELDS} } userErrors { code path } } }`,
    { input: { kind: 'ACTIVATION', language: 'en', ...words } },
  );
  return setMessageTemplate;
}

async function mailTo(language: string): Promise<string> {
  const ada = await api.user({ status: 'INVITED', language });
  await run(api.client, 'bulkSendActivation', { selection: { ids: [ada.id] } });
  await sendPending(api.database.em.fork());
  return mails.caught.find(({ to }) => to === ada.email)?.source ?? '';
}

test('O2 a message goes out in the words of the site in that language, and in ours after they are taken back', async () => {
  const built = await shown();
  const own = {
    subject: 'Welcome to {{site}}',
    body: 'Dear {{name}},\n\n[Begin here]({{link}})\n\n{{page}} and {{code}}',
    sms: '{{site}}: {{page}} {{code}}',
  };
  const saved = await save(own);
  expect(saved).toEqual({ messageTemplate: { ...built, ...own, changed: true }, userErrors: [] });
  expect(await mailTo('en')).toContain('Begin here');
  expect(await mailTo('de')).not.toContain('Begin here');
  expect((await shown('de')).changed).toBe(false);
  await api.query(
    'mutation { resetMessageTemplate(input: { kind: ACTIVATION, language: "en" }) { userErrors { code } } }',
  );
  expect(await shown()).toEqual(built);
  expect(await mailTo('en')).not.toContain('Begin here');
});

test('O2 places that do not exist, places that are needed and languages of no user are told at once', async () => {
  const wrong = await save({ language: 'fr', subject: '{{password}}', body: 'Hello {{name}}', sms: ' ' });
  expect(wrong.messageTemplate).toBeNull();
  expect(wrong.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'INVALID language',
    'INVALID subject',
    'REQUIRED body',
    'REQUIRED body',
    'REQUIRED body',
    'REQUIRED sms',
  ]);
  const supervisor = await api.asRole('Supervisor');
  expect(await supervisor.refusal(`{ messageTemplates(language: "en") { ${FIELDS} } }`)).toBe('FORBIDDEN');
});

test('O2 a message with a link or code names no other address, and none of ours does', async () => {
  const { subject, body, sms } = await shown();
  for (const trap of [
    'https://evil.test/{{code}}',
    'evil.test/{{username}}/{{code}}',
    '{{code}}@evil.test',
    'www.evil.test',
    'see evil.test',
    'x{{link}}',
  ]) {
    const { userErrors } = await save({ subject, body: `${body}\n\n${trap}`, sms });
    expect([trap, userErrors]).toEqual([trap, [{ code: 'INVALID', path: ['body'] }]]);
  }
  for (const language of ['en', 'de']) {
    const { messageTemplates } = await api.query<{ messageTemplates: Shown[] }>(
      `{ messageTemplates(language: "${language}") { ${FIELDS} } }`,
    );
    for (const one of messageTemplates) {
      const words = { subject: one.subject, body: one.body, sms: one.sms ?? undefined };
      expect([one.kind, judgeTemplate(words, words)]).toEqual([one.kind, []]);
    }
  }
});

test('O2 whatever is typed, only what says all that is needed passes', () => {
  const built = { subject: 'S', body: '{{link}} {{code}}', sms: undefined };
  const part = fc.constantFrom('{{link}}', '{{ code }}', '{{code}}', '{{name}}', '{{x}}', 'words', '{', '}}');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const body = parts.join(' ');
      const unknown = ['{{x}}', '{{ code }}'].some((place) => body.includes(place));
      const good = !unknown && body.includes('{{link}}') && body.includes('{{code}}');
      expect(judgeTemplate(built, { ...built, body }).length === 0).toBe(good);
    }),
  );
});
