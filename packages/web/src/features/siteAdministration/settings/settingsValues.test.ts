import { expect, test } from 'vitest';
import { inputOf, rebasedSettings, type Settings, valuesOf } from './settingsValues.ts';

const settings: Settings = {
  name: 'North',
  timeZone: 'UTC',
  languages: ['en'],
  defaultLanguage: 'en',
  defaultUserGroupId: 'g',
  guardCount: 300,
  guardPercent: 20,
  secondApproval: false,
  lockWaitAfter: 5,
  lockAfter: 10,
  sessionIdleMinutes: 720,
  sessionHours: 168,
  mailDomains: ['a.test', 'b.test'],
  version: 1,
};
const base = valuesOf(settings);

test('only what was changed is sent, as the API takes it', () => {
  expect(inputOf(base, base)).toEqual({});
  const values = { ...base, guardCount: ' 5', mailDomains: 'a.test, c.test\n', languages: ['en', 'de'] };
  expect(inputOf(base, values)).toEqual({
    languages: ['en', 'de'],
    guardCount: 5,
    mailDomains: ['a.test', 'c.test'],
  });
});

test('U10 what others changed is taken, what I changed stays, and what both changed is told', () => {
  const mine = { ...base, name: 'Mine', timeZone: 'Europe/Oslo', sessionHours: '24' };
  const theirs = { ...base, guardCount: '7', timeZone: 'Europe/Rome', sessionHours: '24' };
  expect(rebasedSettings(base, mine, theirs)).toEqual({
    values: { ...mine, guardCount: '7' },
    clashes: ['timeZone'],
  });
});
