import type { Client } from 'pg';

/** A head of the chain as it was published before: what verification must still find. */
export interface Pin {
  slug: string;
  position: string;
  hash: string;
}

export interface Verdict {
  slug: string;
  links: number;
  rows: number;
  /** Committed and not chained yet. */
  waiting: number;
  head: string;
  /** The first ones in words, none where the chain is whole. */
  problems: string[];
}

export interface Site {
  id: string;
  slug: string;
}

const SHOWN = 10;

/**
 * C4: compares every row of the change log of a site, and what its runs say of themselves, with the chain, and
 * every link with the one before. As the owner of the tables, in one transaction that sees one moment.
 */
export async function verifySite(client: Client, site: Site, pins: readonly Pin[]): Promise<Verdict> {
  const [totals] = (await client.query<Omit<Verdict, 'slug' | 'problems'>>(TOTALS, [site.id])).rows;
  if (!totals) throw new Error(`Site ${site.slug} could not be counted.`);
  const broken = await client.query<{ words: string }>(BROKEN, [site.id, SHOWN]);
  const missing = await client.query<{ words: string }>(RUNS_WITHOUT_ROWS, [site.id, SHOWN]);
  const problems = [...broken.rows, ...missing.rows].map(({ words }) => words);
  for (const pin of pins.filter(({ slug }) => slug === site.slug)) {
    const found = await client.query(
      `select from chain_links where site_id = $1 and position = $2 and hash = decode($3, 'hex')`,
      [site.id, pin.position, pin.hash],
    );
    if (!found.rowCount) {
      problems.push(
        `Link ${pin.position} is not the one that was pinned: the end was cut off, or it was made anew.`,
      );
    }
  }
  return { ...totals, slug: site.slug, problems: problems.slice(0, SHOWN) };
}

const TOTALS = `
  select (select count(*)::int from chain_links where site_id = $1) as links,
    (select coalesce(sum(row_count), 0)::int from chain_links where site_id = $1) as rows,
    (select count(*)::int from changes c where c.site_id = $1
       and not exists (select from chain_links l where l.run_id = c.run_id and l.xid = c.xid)) as waiting,
    coalesce((select position || ':' || encode(hash, 'hex') from chain_links where site_id = $1
              order by position desc limit 1), '0') as head`;

// A row whose transaction the chainer has passed, or that has not begun yet, was written by nobody's run.
const BROKEN = `
  with present as (
    select run_id, xid, count(*)::int as row_count, min(at) as at,
      sha256(string_agg(digest, ''::bytea order by id)) as rows_digest
    from (select d.*, c.at from seal.change_digests d join changes c on c.id = d.id and c.site_id = $1 where d.site_id = $1) rows
    group by run_id, xid
  ), links as (
    select l.*, row_number() over w as counted, lag(hash) over w as previous,
      max(chained_at) over (order by chained_at groups between unbounded preceding and 1 preceding) as chained_before
    from chain_links l where site_id = $1 window w as (order by position)
  ), erased as (
    select distinct user_id from changes where site_id = $1 and field = 'personalData'
  ), sized as (
    select run_id, count(distinct user_id)::int as users from changes where site_id = $1 group by run_id
  ), judged as (
    select l.position, r.id, r.kind, r.actor_name, r.created_at, coalesce(l.run_id, p.run_id) as run_id, case
      when l.run_id is null and s.cluster_id = system_identifier()
        and (p.xid < s.next_xid or p.xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
        then p.row_count || ' rows were added behind the chain''s back'
      when l.run_id is null then null
      when p.run_id is null then 'all ' || l.row_count || ' rows are gone'
      when l.position <> l.counted then 'a link before it is gone'
      when p.row_count < l.row_count then l.row_count - p.row_count || ' of ' || l.row_count || ' rows are gone'
      when p.row_count > l.row_count then p.row_count - l.row_count || ' rows were added'
      when p.rows_digest <> l.rows_digest then 'rows were changed or swapped (of ' || l.row_count || ')'
      when r.id is null then 'the run itself is gone'
      when l.run_digest <> seal.run_digest(r) then 'who made the run, what it was or when was changed'
      when l.salt is not null and l.words_digest <> seal.words_digest(l.salt, r)
        then 'the name of who made the run, its reason or its subject was changed'
      when l.salt is null and w.run_id is not null and w.digest <> seal.words_digest(w.salt, r)
        then 'what an erasure has left of its reason or subject, or the name of who made it, was changed'
      when l.salt is null and not exists (select from erased e where e.user_id in (r.actor_id, w.user_id)
        or exists (select from changes c where c.run_id = r.id and c.user_id = e.user_id)
        or r.selection = jsonb_build_object('ids', jsonb_build_array(e.user_id)))
        then 'its words cannot be proved any more, and nobody''s data was erased'
      when l.hash <> sha256(coalesce(l.previous, uuid_send(l.site_id)) || seal.link_content(
        l.position, l.run_id, l.xid, l.row_count, l.rows_digest, l.run_digest, l.words_digest))
        then 'the link does not follow from the one before'
      when p.at < l.chained_before - interval '1 day' then 'rows are dated before what had been chained then'
      -- An export is one row at the account of who exports, and changes nobody.
      when n.users <> case r.kind when 'EXPORT' then 1 else r.changed end then 'the run says that it changed ' || r.changed || ' users, the log has ' || n.users
      end as problem
    from links l full join present p on p.run_id = l.run_id and p.xid = l.xid
    cross join seal.state s
    left join runs r on r.id = coalesce(l.run_id, p.run_id)
    left join sized n on n.run_id = r.id
    left join seal.erased_words w on w.run_id = r.id
  )
  select coalesce('Link ' || position, 'No link') || ', run ' || run_id
    || coalesce(' (' || kind || ' by ' || actor_name || ', ' || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC)', '')
    || ': ' || problem || '.' as words
  from judged where problem is not null
  union all
  select 'Change ' || e.change_id || ' of user ' || e.user_id || ': values were erased without an erasure.'
  from seal.erased_changes e join changes c on c.id = e.change_id and c.site_id = $1
  -- An address that somebody else exported to belongs to the person, its row to who exported.
  where e.user_id not in (select user_id from erased) or e.user_id is distinct from c.user_id
    and (c.field = 'exported' and c.after ->> 'address' = '(erased)') is not true
  limit $2`;

const RUNS_WITHOUT_ROWS = `
  select 'Run ' || r.id || ' (' || r.kind || ' by ' || r.actor_name || '): it says that it changed ' || r.changed
    || ' users, and the log has nothing of it.' as words
  from runs r where r.site_id = $1 and r.status in ('APPLIED', 'UNDONE') and r.changed > 0
    and not exists (select from changes c where c.run_id = r.id)
  order by r.id limit $2`;
