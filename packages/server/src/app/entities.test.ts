import { afterAll, beforeAll, expect, test } from 'vitest';
import { appUrl } from '../platform/database/appRole.ts';
import { connect, type Database } from '../platform/database/connect.ts';
import { rows, sql } from '../platform/database/sql.ts';
import { cloneDatabase, type TestDatabase } from '../testing/postgres.ts';
import { entities } from './entities.ts';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  clone = await cloneDatabase('entities');
  database = await connect(appUrl(clone.url), entities, 1);
});
afterAll(async () => {
  await database.close(true);
  await clone.drop();
});

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  generated: boolean;
}

/** Every column that the application's role may at least read; partitions belong to their table. */
const stored = () =>
  rows<Column>(
    database.em.fork(),
    sql`select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
          not a.attnotnull as nullable, a.attgenerated <> '' as generated
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> 'mikro_orm_migrations'`,
  );

const names: Record<string, string> = {
  int: 'integer',
  timestamptz: 'timestamp with time zone',
  bigserial: 'bigint',
};

function mapped(): Column[] {
  return [...database.getMetadata().getAll().values()].flatMap((meta) =>
    meta.props
      .filter((prop) => prop.persist !== false && prop.fieldNames?.length)
      .map((prop) => {
        const type = (prop.columnTypes[0] ?? '').replace(/\(.*\)/, '');
        return {
          table: meta.tableName,
          column: prop.fieldNames[0] ?? '',
          type: names[type] ?? type,
          nullable: Boolean(prop.nullable),
          generated: Boolean(prop.generated),
        };
      }),
  );
}

test('every column of every table is mapped, as what it is', async () => {
  const key = ({ table, column }: Column) => `${table}.${column}`;
  const byKey = (columns: Column[]) => Object.fromEntries(columns.map((column) => [key(column), column]));
  const [inDatabase, inEntities] = [byKey(await stored()), byKey(mapped())];
  expect(Object.keys(inEntities).sort()).toEqual(Object.keys(inDatabase).sort());
  for (const [name, column] of Object.entries(inEntities)) expect(column, name).toEqual(inDatabase[name]);
  expect(Object.keys(inEntities).length).toBeGreaterThan(250);
});
