import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { existing } from '../runs/existing.ts';
import type { NameTable } from '../runs/fields.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** A field that is absent is not touched; null clears it. The language cannot be cleared. */
export interface SetFields {
  orgUnitId?: string | null;
  supervisorId?: string | null;
  dataCenterId?: string | null;
  language?: string | null;
}

interface Settable {
  key: keyof SetFields;
  column: string;
  type: 'uuid' | 'text';
  table?: NameTable;
  word: string;
}

const settable: readonly Settable[] = [
  { key: 'orgUnitId', column: 'org_unit_id', type: 'uuid', table: 'org_units', word: 'org unit' },
  { key: 'supervisorId', column: 'supervisor_id', type: 'uuid', table: 'users', word: 'user' },
  { key: 'dataCenterId', column: 'data_center_id', type: 'uuid', table: 'data_centers', word: 'data center' },
  { key: 'language', column: 'language', type: 'text', word: 'language' },
];

const given = (input: SetFields) =>
  settable.filter(({ key }) => (key === 'language' ? input[key] != null : input[key] !== undefined));

/** B19: org unit, supervisor, data center and language of many users at once. */
export const bulkSetFields = bulkAction<SetFields>({
  kind: 'SET_FIELDS',
  permission: 'users.edit',
  reads: ['orgUnitId', 'supervisorId', 'dataCenterId', 'language', 'userType'],
  writes: ['orgUnitId', 'supervisorId', 'dataCenterId', 'language'],
  refusals: [
    {
      // U5
      code: RefusalCode.NOT_A_LEAF,
      when: ({ input }) =>
        input.orgUnitId
          ? sql`u.user_type = 'AGENT' and exists (select from org_units below where below.parent_id = ${input.orgUnitId}::uuid)`
          : sql`false`,
    },
    {
      code: RefusalCode.SUPERVISOR_CYCLE,
      when: ({ input }) =>
        input.supervisorId
          ? sql`u.id in (
              with recursive above(id) as (
                select ${input.supervisorId}::uuid
                union select b.supervisor_id from above join users b on b.id = above.id where b.supervisor_id is not null)
              select id from above)`
          : sql`false`,
    },
  ],
  validate: async (em, { siteId }, input) => {
    const errors: InputError[] = [];
    if (given(input).length === 0) {
      errors.push({ code: 'REQUIRED', message: 'Choose at least one field to set.', path: [] });
    }
    for (const { key, table, word } of given(input)) {
      const id = input[key];
      if (table && id)
        errors.push(...atField(key, await existing(em, { table, word, ids: [id], path: [key] })));
    }
    if (input.language != null) {
      const known = await rows(
        em,
        sql`select from sites where id = ${siteId} and ${input.language} = any(languages)`,
      );
      const message = `"${input.language}" is no language of this site. Choose one of its list.`;
      if (known.length === 0) errors.push({ code: 'INVALID', message, path: ['language'] });
    }
    return errors;
  },
  differences: ({ targets, input }) =>
    sql.join(
      given(input).map(({ key, column, type }) =>
        fieldDifferences(targets, key, column, type, input[key] ?? null),
      ),
      sql` union all `,
    ),
});

function fieldDifferences(
  targets: Sql,
  key: string,
  column: string,
  type: 'uuid' | 'text',
  value: string | null,
): Sql {
  const now = sql.ref(`u.${column}`);
  const wanted = sql`${value}::${sql.raw(type)}`;
  return sql`
    select t.ordinal, t.user_id, ${key}::text as field, to_jsonb(${now}) as before, to_jsonb(${wanted}) as after
    from ${targets} t join users u on u.id = t.user_id where ${now} is distinct from ${wanted}`;
}

/** One id stands in the field itself, not in a list of it. */
function atField(key: string, errors: InputError[]): InputError[] {
  return errors.map((error) => ({ ...error, path: [key] }));
}
