import type { Request } from 'express';
import { badInput } from '../../../platform/errors.ts';
import { RunKind } from '../../runs/schema/RunKind.ts';
import type { ChangeFilter } from '../schema/Change.ts';

/** The filter of the page as its address has it: user, actor, run, kind and field (with commas), from, before. */
export function readFilter(query: Request['query']): ChangeFilter {
  const one = (name: string) => (typeof query[name] === 'string' && query[name] ? query[name] : undefined);
  const list = (name: string) => one(name)?.split(',').slice(0, 20);
  return {
    user: one('user'),
    actor: one('actor'),
    run: one('run'),
    kind: list('kind')?.filter((kind): kind is RunKind => kind in RunKind),
    field: list('field'),
    from: moment('from', one('from')),
    before: moment('before', one('before')),
  };
}

function moment(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  const message = `"${text}" is no date such as 2026-03-01T09:30:00Z.`;
  throw badInput([{ path: [name], code: 'INVALID', message }]);
}
