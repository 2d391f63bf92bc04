import { type Sql, sql } from './sql.ts';

export interface KeysetPart {
  value: Sql;
  type: Sql;
  descending: boolean;
  nullable: boolean;
  /** Where the page begins: behind the row with this value. */
  from: string | null;
}

/** Rows behind a given one. Nulls come last ascending and first descending, as PostgreSQL has it by itself. */
export function keysetCondition(parts: readonly KeysetPart[]): Sql {
  const [first] = parts;
  if (!first) return sql`true`;
  if (parts.every((part) => !part.nullable && part.descending === first.descending)) {
    const values = sql.join(parts.map(({ value }) => value));
    const from = sql.join(parts.map(given));
    return first.descending ? sql`(${values}) < (${from})` : sql`(${values}) > (${from})`;
  }
  const alternatives = parts.map((part, index) =>
    sql.join([...parts.slice(0, index).map(equal), behind(part)], sql` and `),
  );
  return sql`(${sql.join(
    alternatives.map((alternative) => sql`(${alternative})`),
    sql` or `,
  )})`;
}

function given({ from, type }: KeysetPart): Sql {
  return sql`${from}::${type}`;
}

function equal(part: KeysetPart): Sql {
  return part.from === null ? sql`${part.value} is null` : sql`${part.value} = ${given(part)}`;
}

function behind(part: KeysetPart): Sql {
  const { value, descending, nullable, from } = part;
  if (from === null) return descending ? sql`${value} is not null` : sql`false`;
  if (descending) return sql`${value} < ${given(part)}`;
  return nullable ? sql`(${value} > ${given(part)} or ${value} is null)` : sql`${value} > ${given(part)}`;
}
