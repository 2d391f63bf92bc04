import { expect, test } from 'vitest';
import { loadTemplate } from './loadTemplate.ts';
import { renderMail, renderSms } from './renderTemplate.ts';

const template = {
  language: 'en',
  subject: 'News\nfor {{name}}',
  body: 'Hello {{name}},\n\n{{message}}\n\n[Open {{name}}]({{link}})',
  sms: '{{name}}: {{message}}',
};

test('O2 the language is that of the user, else of the site, else English', () => {
  expect(loadTemplate('activation', ['de-AT', 'en']).language).toBe('de');
  expect(loadTemplate('activation', ['pt-BR', 'de']).language).toBe('de');
  expect(loadTemplate('activation', ['pt-BR', 'fr']).language).toBe('en');
  expect(loadTemplate('activation', ['../de', '']).language).toBe('en');
});

test('O2 what people entered is text in both, never markup, a header or a place to be filled', () => {
  const values = {
    name: '<b>Ada</b>\nBcc: x@y.test',
    message: '{{link}} & "more"',
    link: 'https://x.test/#a&b',
  };
  const { subject, text, html } = renderMail(template, values);
  expect(subject).toBe('News for <b>Ada</b> Bcc: x@y.test');
  expect(text).toContain('{{link}} & "more"');
  expect(html).toContain('&lt;b&gt;Ada&lt;/b&gt;');
  expect(html).toContain('{{link}} &amp; &quot;more&quot;');
  expect(html).toContain('href="https://x.test/#a&amp;b"');
  expect(html).not.toContain('<b>');
});

test('O2 a paragraph without its value is left out, and an SMS is one line', () => {
  const { text } = renderMail(template, { name: 'Ada', message: ' ', link: 'https://x.test' });
  expect(text).toBe('Hello Ada,\n\nOpen Ada: https://x.test\n');
  expect(renderSms(template, { name: 'Ada', message: 'two\nlines' })).toBe('Ada: two lines');
  expect(renderSms({ ...template, sms: undefined }, {})).toBeUndefined();
});
