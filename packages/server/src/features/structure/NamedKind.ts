import type { Sql } from '../../platform/database/sql.ts';
import type { Deletion } from './structureDeletion.ts';
import type { SubjectTable } from './subjectTypes.ts';

/** Records that have nothing but a name of their own, unique in the site without case. */
export interface NamedKind {
  /** As in the schema: `Team`, `Teams`. */
  name: string;
  plural: string;
  /** As people read it: `team`, `teams`. */
  word: string;
  words: string;
  table: SubjectTable;
  /** The table that links users to it. */
  members: { table: Sql; column: Sql };
  deletion: Deletion;
}
