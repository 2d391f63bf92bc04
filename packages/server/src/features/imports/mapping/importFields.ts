import type { Actor } from '../../roles/Actor.ts';
import { columnKeys, columnOf, stagedBy } from '../columns.ts';
import type { ImportField } from '../schema/ImportMapping.ts';
import { columnWords } from '../words/columnWords.ts';
import { namesUser } from './mappingProblems.ts';

/** What a column of a file can be read as. */
export function importFields({ reads = 'en' }: Actor): ImportField[] {
  return columnKeys.map((key) => {
    const { kind } = columnOf(key);
    return {
      key,
      ...columnWords(key, reads),
      isList: kind === 'list',
      isKey: namesUser(key),
      excludes: kind === 'text' ? columnKeys.filter((other) => other !== key && clash(key, other)) : [],
    };
  });
}

/** A whole name goes beside its parts. */
function clash(key: (typeof columnKeys)[number], other: (typeof columnKeys)[number]): boolean {
  return columnOf(other).kind === 'text' && stagedBy(other)[0] === stagedBy(key)[0];
}
