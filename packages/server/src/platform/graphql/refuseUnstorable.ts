import { type DocumentNode, visit } from 'graphql';
import { badInput, type InputProblem } from '../errors.ts';

const MOST_TOLD = 20;
const MOST_LEVELS = 64;

/** An object or a list of the variables, and where it is. */
interface Place {
  value: object;
  key: string;
  level: number;
  above: Place | undefined;
}

/** PostgreSQL holds no NUL character and no half of a surrogate pair; told before anything is resolved. */
export function refuseUnstorable(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  const problems: InputProblem[] = [];
  const judge = (text: string, above?: Place, key?: string) => {
    const what = unstorable(text);
    if (what && problems.length < MOST_TOLD) {
      const message = `A text has ${what}, which cannot be stored. Take it out.`;
      problems.push({ path: pathOf(above, key), code: 'INVALID', message });
    }
  };
  visit(document, { StringValue: ({ value }) => judge(value) });
  walk(variables, judge);
  if (problems.length > 0) throw badInput(problems);
}

function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'a NUL character (\\u0000)';
  return text.isWellFormed() ? undefined : 'half of a surrogate pair (\\ud800 to \\udfff alone)';
}

/** Keys too: a value of JSON is stored with them. Without recursion, which whoever asks would choose the depth of. */
function walk(variables: object, judge: (text: string, above?: Place, key?: string) => void): void {
  const places: Place[] = [{ value: variables, key: '', level: 0, above: undefined }];
  for (const place of places) {
    if (place.level > MOST_LEVELS) throw tooDeep(place);
    for (const [key, part] of Object.entries(place.value)) {
      judge(key, place);
      if (typeof part === 'string') judge(part, place, key);
      else if (typeof part === 'object' && part !== null)
        places.push({ value: part, key, level: place.level + 1, above: place });
    }
  }
}

function pathOf(above: Place | undefined, key?: string): string[] {
  const path = key === undefined ? [] : [key];
  for (let place = above; place?.above; place = place.above) path.unshift(place.key);
  return path;
}

function tooDeep(place: Place) {
  const message = `A variable is nested deeper than ${MOST_LEVELS} levels. Give a flatter value.`;
  return badInput([{ path: pathOf(place).slice(0, 1), code: 'INVALID', message }]);
}
