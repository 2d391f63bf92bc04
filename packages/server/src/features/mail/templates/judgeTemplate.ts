import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Template } from './loadTemplate.ts';

/** Known of every message. */
const COMMON = ['name', 'username', 'site'];
/** Without one of them whoever gets the message cannot do what it is for. */
const NEEDED = ['link', 'code', 'page'];
const PLACE = /\{\{([^{}]*)\}\}/g;

/** The places of a message: what stands in double braces and is filled when it is sent. */
export function placesOf({ subject, body, sms }: Template): string[] {
  const found = [subject, body, sms ?? ''].flatMap((text) => namesIn(text));
  return [...new Set([...COMMON, ...found])].sort();
}

function namesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name);
}

/** All that is wrong with the words of a site, beside the message as it is without them. */
export function judgeTemplate(built: Template, own: Template): UserError[] {
  const known = placesOf(built);
  return (['subject', 'body', 'sms'] as const).flatMap((part) => {
    const text = own[part];
    if (text === undefined) return [];
    if (text.trim() === '') return [userError('REQUIRED', 'Give it some words.', [part])];
    const unknown = namesIn(text).filter((name) => !known.includes(name));
    const missing = NEEDED.filter(
      (name) => namesIn(built[part] ?? '').includes(name) && !namesIn(text).includes(name),
    );
    return [
      ...unknown.map((name) =>
        userError(
          'INVALID',
          `There is no place {{${name}}}. There are ${known.map((one) => `{{${one}}}`).join(', ')}.`,
          [part],
        ),
      ),
      ...missing.map((name) =>
        userError('REQUIRED', `{{${name}}} is missing: without it nobody can do what the message is for.`, [
          part,
        ]),
      ),
    ];
  });
}
