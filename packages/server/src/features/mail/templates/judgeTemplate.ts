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
  const secret = ['link', 'code'].some((name) => known.includes(name));
  return (['subject', 'body', 'sms'] as const).flatMap((part) => {
    const text = own[part];
    if (text === undefined) return [];
    if (text.trim() === '') return [userError('REQUIRED', 'Give it some words.', [part])];
    const unknown = namesIn(text).filter((name) => !known.includes(name));
    const missing = NEEDED.filter(
      (name) => namesIn(built[part] ?? '').includes(name) && !namesIn(text).includes(name),
    );
    const led = secret ? addressesIn(text) : [];
    return [
      ...led.map((address) =>
        userError(
          'INVALID',
          `“${address}” would lead who gets a link or code elsewhere. Leave addresses out, and stand places alone.`,
          [part],
        ),
      ),
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

const BUTTON = /\]\(\{\{\w+\}\}\)/g;

/**
 * Words that a mail program makes a link of, or that join a place to one: a message with a link or code must not carry
 * it to another server, where previews and scanners would fetch it unasked.
 */
function addressesIn(text: string): string[] {
  const words = text.replaceAll(BUTTON, ']').split(/\s+/);
  return words.filter((word) => {
    const rest = word.replaceAll(PLACE, '');
    return (
      /:\/\/|www\.|\p{L}\.\p{L}{2,}/iu.test(rest) || (rest !== word && /[/=@&#?%\p{L}\p{N}]/u.test(rest))
    );
  });
}
