import { pino } from 'pino';

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

/** The log of the process, as JSON lines on standard output. main sets its level from LOG_LEVEL. */
export const log = pino({
  level: 'info',
  redact: {
    paths: secrets.flatMap((name) => {
      const key = name.includes('-') ? `["${name}"]` : name;
      const dot = key === name ? '.' : '';
      return [key, `*${dot}${key}`, `*.*${dot}${key}`, `*.*.*${dot}${key}`];
    }),
    censor: '[redacted]',
  },
});
