import { z } from 'zod';

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to);

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));

/** What each variable may be, what it is when unset, and how a wrong value is mended. */
const variables = {
  PORT: { schema: wholeNumber(0, 65_535).default(4000), mend: 'a port number from 0 to 65535' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), mend: 'the address to listen on, such as 0.0.0.0' },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:').optional(),
    mend: 'postgresql://user:password@host:5432/database, or unset it to use the embedded database',
  },
  MUSTER_DATA_DIR: { schema: z.string().min(1).default('.data'), mend: 'a folder' },
  MUSTER_SECRET: {
    schema: z.string().min(32).optional(),
    mend: 'at least 32 random characters, such as openssl rand -hex 32 prints, the same for every process',
    hidden: true,
  },
  MUSTER_DEMO_USERS: {
    schema: wholeNumber(0, 1_000_000).default(2000),
    mend: 'a whole number from 0 (no demo data) to 1000000',
  },
  SMTP_URL: {
    schema: url('smtp:', 'smtps:').optional(),
    mend: 'smtp://user:password@host:587, or unset it to keep e-mail in the outbox',
  },
  MAIL_FROM: {
    schema: z
      .string()
      .regex(/^([^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
      .default('Muster <muster@localhost>'),
    mend: 'an address such as Muster <muster@example.com>',
  },
  MUSTER_URL: {
    schema: url('http:', 'https:').optional(),
    mend: 'the address at which people reach Muster, such as https://muster.example.com',
  },
  SMS_GATEWAY_URL: {
    schema: url('http:', 'https:').optional(),
    mend: 'https://gateway.example.com/messages, or unset it to keep SMS in the outbox',
  },
  SMS_GATEWAY_TOKEN: { schema: z.string().min(1).optional(), mend: 'the bearer token of the gateway' },
  MUSTER_MODE: { schema: z.enum(['all', 'api', 'worker']).default('all'), mend: 'all, api or worker' },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    mend: 'fatal, error, warn, info, debug, trace or silent',
  },
} as const;

type Name = keyof typeof variables;
export type Env = { [N in Name]: z.output<(typeof variables)[N]['schema']> };

/** An empty variable counts as unset, because that is all a compose file can say. Throws with every wrong one. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];
  const entries = Object.entries(variables).map(([name, { schema, mend, ...more }]) => {
    const value = source[name] || undefined;
    const result = schema.safeParse(value);
    if (!result.success) {
      const shown = 'hidden' in more ? 'too short' : `"${withoutPassword(value ?? '')}"`;
      problems.push(`  ${name} is ${shown}. Set it to ${mend}.`);
    }
    return [name, result.data];
  });
  if (problems.length > 0)
    throw new Error(`Muster cannot start with this environment:\n${problems.join('\n')}`);
  return Object.fromEntries(entries) as Env;
}

function withoutPassword(value: string): string {
  return value.replace(/(:\/\/[^:/@]*:).*@/, '$1***@');
}
