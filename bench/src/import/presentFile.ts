import type { Client } from 'pg';

/** The first users of the site with other first names, teams and skills than they have. */
export async function presentFile(owner: Client, siteId: string, rows: number): Promise<string> {
  const { rows: found } = await owner.query<{ lines: string }>(
    `select string_agg(username || ',Renamed,Team ' || 1 + n % 60 || ';Team ' || 1 + (n + 20) % 60
        || ',Skill ' || 1 + n % 40 || ':' || 1 + n % 10, E'\\r\\n' order by n) as lines
     from (select username, row_number() over (order by id) as n from users
           where site_id = $1 and deleted_at is null and username <> 'admin@bench.test' order by id limit $2) u`,
    [siteId, rows],
  );
  return `Username,First Name,Teams,Skills\r\n${found[0]?.lines}\r\n`;
}
