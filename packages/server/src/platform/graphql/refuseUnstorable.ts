import { type DocumentNode, visit } from 'graphql';
import { badInput, type InputProblem } from '../errors.ts';

const MOST_TOLD = 20;

/** PostgreSQL holds no NUL character and no half of a surrogate pair; told before anything is resolved. */
export function refuseUnstorable(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const problems: InputProblem[] = [];
  const judge = (text: string, path: string[]) => {
    const what = unstorable(text);
    if (what && problems.length < MOST_TOLD) {
      const message = `A text has ${what}, which cannot be stored. Take it out.`;
      problems.push({ path, code: 'INVALID', message });
    }
  };
  visit(document, { StringValue: ({ value }) => judge(value, []) });
  walk(variables, [], judge);
  if (problems.length > 0) throw badInput(problems);
}

function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'a NUL character (\\u0000)';
  return text.isWellFormed() ? undefined : 'half of a surrogate pair (\\ud800 to \\udfff alone)';
}

/** Keys too: a value of JSON is stored with them. */
function walk(value: unknown, path: string[], judge: (text: string, path: string[]) => void): void {
  if (typeof value === 'string') judge(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    judge(key, path);
    walk(part, [...path, key], judge);
  }
}
