import { destination, pino } from 'pino';

const secrets = [
  'password',
  'token',
  'tokenHash',
  'secret',
  'cookie',
  'authorization',
  'variables',
  'set-cookie',
];

const paths = secrets.flatMap((name) => {
  const key = name.includes('-') ? `["${name}"]` : name;
  const dot = key === name ? '.' : '';
  return [key, `*${dot}${key}`, `*.*${dot}${key}`, `*.*.*${dot}${key}`];
});

/** The log of the process, as JSON lines on standard error. main sets its level from LOG_LEVEL. */
export const log = pino(
  { level: 'info', redact: { paths, censor: '[redacted]' } },
  destination({ dest: 2, sync: true }),
);
