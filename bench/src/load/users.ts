import type { Client } from 'pg';

/** A number below `below`, the same for the same row in every run of the bench. */
export const pick = (row: string, seed: number, below: number) =>
  `((hashint8extended(${row}, ${seed}) & 2147483647) % ${below})::int`;

const quoted = (names: string) => `(array['${names.split(' ').join("','")}'])`;

const firstNames = quoted(
  'Ada Alan Amara Anna Bao Björn Carla Chidi Clara Dana Diego Elif Emma Erik Fatima Finn Grace Hana Hugo Ines Ivan Jana Jonas Kai Kofi Laila Lars Lena Liam Lucía Maja Marek Mei Mia Milan Nadia Noah Nora Olga Omar Pia Priya Rafael Rosa Sami Sara Sofia Tariq Tomás Uma Vera Viktor Wei Yara Yusuf Zoë',
);
const lastNames = quoted(
  'Abbott Adeyemi Andersson Bauer Becker Berg Bianchi Brown Castillo Chen Costa Cruz Dubois Eriksen Fischer Flores Garcia Gupta Haddad Hansen Hoffmann Ito Ivanova Jansen Jensen Johnson Kaya Keller Khan Kim Klein Kowalski Kumar Larsen Le Lindqvist Lopez Maier Martin Mbeki Meyer Moreau Müller Nakamura Nguyen Novak Okafor Olsen Patel Pereira Petrov Popescu Richter Rossi Ruiz Sato Schmidt Schneider Silva Singh Smith Sørensen Suzuki Tanaka Taylor Torres Wagner Walker Wang Weber Williams Wolf Wong Yamamoto Yılmaz Zhang Zimmermann',
);

/**
 * User 1 administers the site. A tenth of all users sit in each division of the org tree, scattered over the
 * whole table as they are in a grown site; one in a hundred more has been deleted.
 */
export async function fillUsers(owner: Client, siteId: string, users: number): Promise<void> {
  await owner.query(
    `insert into users (site_id, id, username, email, agent_id, extension, pbx_id, numeric_id, mobile, first_name,
       last_name, user_type, language, user_group_id, org_unit_id, data_center_id, created_at, activated_at,
       suspended_at, locked_at, deleted_at)
     select $1, new_id(), mail, case when ${pick('i', 1, 50)} > 0 then mail end,
       case when i % 5 < 3 then 'A' || i end, case when i % 5 > 0 then (100000 + i)::text end,
       case when i % 3 = 0 then (7000000 + i)::text end, case when i % 5 = 0 and i < 1000000 then i::text end,
       case when i % 3 = 1 then '+4915' || (100000000 + i) end, first, last,
       case when i = 1 then 'ADMINISTRATOR' when ${pick('i', 4, 25)} = 0 then 'SUPERVISOR' else 'AGENT' end,
       (array['en','de','fr','es'])[1 + ${pick('i', 5, 4)}], groups[1 + ${pick('i', 6, 5)}],
       case when i > 1 and i <= $2 then units[1 + i % cardinality(units)] end, centers[1 + ${pick('i', 7, 5)}],
       now() - interval '400 days' * (1 - i / $2::float),
       case when ${pick('i', 8, 100)} >= 4 or i = 1 then now() - interval '300 days' * (1 - i / $2::float) end,
       case when i > 1 and ${pick('i', 9, 100)} < 2 then now() - interval '9 days' end,
       case when i > 1 and ${pick('i', 10, 100)} = 0 then now() - interval '2 days' end,
       case when i > $2 then now() - interval '5 days' end
     from (select i, ${firstNames}[1 + ${pick('i', 2, 56)}] as first, ${lastNames}[1 + ${pick('i', 3, 76)}] as last
           from generate_series(1::bigint, $2::int + $2::int / 100) i) named,
       lateral (select lower(translate(first || '.' || last, 'öíáüøıëÖ ', 'oiauoieO')) || i || '@example.com' as mail) m,
       (select (select array_agg(id order by id) from user_groups where site_id = $1) as groups,
               (select array_agg(id order by id) from org_units where site_id = $1 and cardinality(path) = 2) as units,
               (select array_agg(id order by id) from data_centers where site_id = $1) as centers) s
     order by i`,
    [siteId, users],
  );
}
