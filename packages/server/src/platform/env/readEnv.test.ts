import { expect, test } from 'vitest';
import { readEnv } from './readEnv.ts';

test('everything has a default or may be absent', () => {
  expect(readEnv({})).toEqual({
    PORT: 4000,
    HOST: '127.0.0.1',
    DATABASE_URL: undefined,
    MUSTER_DATA_DIR: '.data',
    MUSTER_SECRET: undefined,
    MUSTER_DEMO_USERS: 2000,
    SMTP_URL: undefined,
    MAIL_FROM: 'Muster <muster@localhost>',
    MUSTER_URL: undefined,
    SMS_GATEWAY_URL: undefined,
    SMS_GATEWAY_TOKEN: undefined,
    MUSTER_MODE: 'all',
    LOG_LEVEL: 'info',
  });
});

test('values are taken over as their types, and an empty one counts as unset', () => {
  const env = readEnv({
    PORT: '0',
    MUSTER_DEMO_USERS: '0',
    DATABASE_URL: 'postgres://a:b@c/d',
    SMTP_URL: '',
  });
  expect(env).toMatchObject({ PORT: 0, MUSTER_DEMO_USERS: 0, DATABASE_URL: 'postgres://a:b@c/d' });
  expect(env.SMTP_URL).toBeUndefined();
});

test('every wrong variable is told at once, with its value and what to do', () => {
  const read = () =>
    readEnv({ PORT: '4000x', MUSTER_MODE: 'web', MUSTER_DEMO_USERS: '-1', LOG_LEVEL: 'loud' });
  expect(read).toThrow(
    [
      'Muster cannot start with this environment:',
      '  PORT is "4000x". Set it to a port number from 0 to 65535.',
      '  MUSTER_DEMO_USERS is "-1". Set it to a whole number from 0 (no demo data) to 1000000.',
      '  MUSTER_MODE is "web". Set it to all, api or worker.',
      '  LOG_LEVEL is "loud". Set it to fatal, error, warn, info, debug, trace or silent.',
    ].join('\n'),
  );
});

test.each(['65536', '-1', '1.5', '0x10', ' 80'])('PORT %j is refused', (PORT) => {
  expect(() => readEnv({ PORT })).toThrow('PORT is');
});

test('a password in a wrong address is not printed', () => {
  const read = () => readEnv({ DATABASE_URL: 'mysql://root:s3cret@host/db' });
  expect(read).toThrow('DATABASE_URL is "mysql://root:***@host/db"');
});

test('a secret that is too short is not printed', () => {
  expect(() => readEnv({ MUSTER_SECRET: 'hunter2' })).toThrow('MUSTER_SECRET is too short. Set it to');
  expect(() => readEnv({ MUSTER_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
});
