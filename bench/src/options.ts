import { parseArgs } from 'node:util';

export interface Options {
  users: number;
  pairs: number;
  /** Keeps the loaded site for the next time. */
  keep: boolean;
  /** Writes the table into README.md. */
  write: boolean;
  /** Only the measures of these groups. */
  only: string[];
}

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      users: { type: 'string', default: '1000000' },
      pairs: { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
    allowPositionals: true,
  });
  const whole = (name: 'users' | 'pairs', least: number) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least) return value;
    throw new Error(`--${name} is "${values[name]}". Give a whole number of at least ${least}.`);
  };
  return {
    users: whole('users', 10_000),
    pairs: whole('pairs', 1),
    keep: values.keep,
    write: values.write,
    only: values.only?.split(',') ?? [],
  };
}
