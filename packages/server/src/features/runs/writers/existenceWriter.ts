import { type Sql, sql } from '../../../platform/database/sql.ts';
import { type Field, fieldsOfKind } from '../fields.ts';
import { asideValue } from './asideWriter.ts';
import { personalRecords } from './personalWriter.ts';

const columns = fieldsOfKind('column');

/**
 * Creates, deletes (for 30 days, O1) and brings back users; `begun` are the fields beside the columns that new ones
 * may begin with. Their seats are the seats writer's.
 */
export function existenceWriter(
  siteId: string,
  begun: readonly string[],
): { ctes: [string, Sql][]; writes: Sql[] } {
  const begunOf = <K extends Field['kind']>(kind: K) =>
    fieldsOfKind(kind).filter(([name]) => begun.includes(name));
  return {
    ctes: [
      ['coming', sql`select user_id, after from d where field = 'existence' and after is not null`],
      ['known', sql`select u.id from coming c join users u on u.id = c.user_id`],
      [
        'fresh',
        sql`select c.user_id, c.after from coming c where not exists (select from known k where k.id = c.user_id)`,
      ],
      ['leaving', sql`select user_id from d where field = 'existence' and after is null`],
    ],
    writes: [
      insertUsers(siteId),
      ...begunOf('set').map(
        ([
          name,
          field,
        ]) => sql`insert into ${sql.table(field.table)} (site_id, user_id, ${sql.ref(field.column)})
          select ${siteId}::uuid, f.user_id, m.id::uuid from fresh f, jsonb_array_elements_text(f.after -> ${name}) as m(id)
          on conflict do nothing`,
      ),
      ...begunOf('levels').map(
        ([
          name,
          { table, column },
        ]) => sql`insert into ${sql.table(table)} (site_id, user_id, ${sql.ref(column)}, level)
          select ${siteId}::uuid, f.user_id, s.id::uuid, s.level::smallint
          from fresh f, jsonb_each_text(f.after -> ${name}) as s(id, level)`,
      ),
      ...begunOf('keyed').map(
        ([name, { table, key, value, type }]) => sql`
          insert into ${sql.table(table)} (site_id, user_id, ${sql.ref(key)}, ${sql.ref(value)})
          select ${siteId}::uuid, f.user_id, g.key, g.value::${sql.raw(type)}
          from fresh f, jsonb_each(f.after -> ${name}) as g(key, value)`,
      ),
      ...begunOf('personal').flatMap(([name]) =>
        personalRecords(
          siteId,
          sql`(select f.user_id, g.key::uuid as id, g.value from fresh f, jsonb_each(f.after -> ${name}) as g(key, value))`,
        ),
      ),
      ...begunOf('aside').map(
        ([name, field]) => sql`
          insert into ${sql.table(field.table)} (site_id, user_id, ${sql.ref(field.column)})
          select ${siteId}::uuid, f.user_id, ${asideValue(field, sql`(f.after -> ${name})`)} from fresh f where f.after ? ${name}`,
      ),
      // Group profiles marked default are on for new users (section 1, profile).
      sql`insert into user_profiles (site_id, user_id, profile_id)
          select ${siteId}::uuid, f.user_id, p.id from fresh f
          join profiles p on p.user_group_id = (f.after ->> 'userGroupId')::uuid and p.is_default
          where not f.after ? 'profiles' on conflict do nothing`,
      sql`update users u set deleted_at = null from known k where u.id = k.id`,
      sql`update users u set deleted_at = now() from leaving l where u.id = l.user_id`,
      sql`update sessions s set ended_at = now() from leaving l where s.user_id = l.user_id and s.ended_at is null`,
    ],
  };
}

function insertUsers(siteId: string): Sql {
  const names = sql.join(columns.map(([, { column }]) => sql.ref(column)));
  const values = sql.join(columns.map(([name]) => sql`r.${sql.ref(name)}`));
  const shape = sql.join(columns.map(([name, { type }]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
  return sql`insert into users (site_id, id, ${names})
    select ${siteId}::uuid, f.user_id, ${values} from fresh f cross join lateral jsonb_to_record(f.after) as r(${shape})`;
}
