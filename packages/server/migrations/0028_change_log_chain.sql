-- The change log for the whole site (C2), hash-chained (C4), with personal values that can be erased (C5):
-- docs/decisions/0016.

-- Changes of the site itself (settings, roles, seats, tokens, structure) concern no user.
alter table changes alter user_id drop not null;
create index changes_field on changes (site_id, field, id);
create index runs_actor on runs (site_id, actor_id, id);
create index runs_kind on runs (site_id, kind, id);

-- The chain ---------------------------------------------------------------------------------------

-- A link for the rows that one run wrote in one transaction. The application's role reads it and cannot write it.
create table chain_links (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  position bigint not null,
  run_id uuid not null,
  xid bigint not null,
  row_count int not null,
  rows_digest bytea not null,
  -- Who, what and when, as the run says by ids; then its words, which can be erased, salted.
  run_digest bytea not null,
  salt bytea,
  words_digest bytea not null,
  hash bytea not null,
  chained_at timestamptz not null default now(),
  unique (site_id, position),
  unique (run_id, xid)
);
grant select on chain_links to muster_app;
alter table chain_links enable row level security;
create policy of_site on chain_links using (site_id = (select current_site()));

-- What the application's role may not even read: it would make erased values guessable again.
create schema seal;
create table seal.keys (
  user_id uuid primary key,
  key bytea not null
);
-- Of a person whose key has been destroyed: rows without personal values keep their salt and stay provable,
-- the others keep the digest that they had.
create table seal.erased_changes (
  change_id bigint primary key,
  user_id uuid not null,
  salt bytea,
  digest bytea,
  check (num_nonnulls(salt, digest) = 1)
);
-- Transactions before next_xid are in the chain; in another cluster their ids mean nothing (docs/decisions/0004).
create table seal.state (
  cluster_id bigint not null,
  next_xid bigint not null
);
insert into seal.state select system_identifier(), 0;

create function seal.salt_of(key bytea, change_id bigint) returns bytea
language sql immutable parallel safe as $$ select sha256(key || int8send(change_id)) $$;

-- One text for one row: each JSON value ends by itself, the field by its length.
create function seal.content_of(c changes) returns bytea language sql stable parallel safe as $$
  select convert_to(c.id || '|' || c.site_id || '|' || c.run_id || '|' || coalesce(c.user_id::text, '') || '|'
    || (extract(epoch from c.at) * 1000000)::bigint || '|' || length(c.field) || '|' || c.field || '|'
    || coalesce(c.before::text, '') || '|' || coalesce(c.after::text, ''), 'UTF8')
$$;

create view seal.change_digests as
  select c.id, c.site_id, c.run_id, c.xid, c.user_id,
    coalesce(e.digest, sha256(coalesce(e.salt, seal.salt_of(coalesce(k.key, ''), c.id)) || seal.content_of(c))) as digest
  from changes c
  left join seal.erased_changes e on e.change_id = c.id
  left join seal.keys k on k.user_id = c.user_id;

create function seal.run_digest(r runs) returns bytea language sql stable as $$
  select sha256(convert_to(r.id || '|' || r.site_id || '|' || r.actor_id || '|' || coalesce(r.actor_token_id::text, '')
    || '|' || r.kind || '|' || length(r.mutation) || '|' || r.mutation || '|' || coalesce(r.undo_of::text, '') || '|'
    || (extract(epoch from r.created_at) * 1000000)::bigint, 'UTF8'))
$$;
create function seal.words_digest(salt bytea, r runs) returns bytea language sql stable as $$
  select sha256(salt || convert_to(jsonb_build_array(r.actor_name, r.reason, r.input -> 'subject')::text, 'UTF8'))
$$;
create function seal.link_content(place bigint, run_id uuid, xid bigint, row_count int, rows_digest bytea,
                                  run_digest bytea, words_digest bytea) returns bytea
language sql stable parallel safe as $$
  select convert_to(place || '|' || run_id || '|' || xid || '|' || row_count || '|', 'UTF8')
    || rows_digest || run_digest || words_digest
$$;

-- Each link takes in the one before it; the first of a site its id.
create function seal.next_hash(state bytea, previous bytea, content bytea) returns bytea
language sql immutable parallel safe as $$ select sha256(coalesce(state, previous) || content) $$;
create aggregate seal.chained(bytea, bytea) (sfunc = seal.next_hash, stype = bytea);

-- Appends what has been committed and is not chained yet, of all sites, one caller at a time. Rows of transactions
-- before the oldest one in flight are final, so nothing can come before them any more. Returns the new heads.
create function chain_changes() returns table (site_id uuid, "position" bigint, hash bytea)
language plpgsql security definer set search_path = public set work_mem = '64MB' as $$
#variable_conflict use_column
declare
  state seal.state;
  upper_xid bigint;
  horizon bigint;
begin
  if not pg_try_advisory_xact_lock(7303016) then return; end if;
  select * into state from seal.state;
  if state.cluster_id <> system_identifier() then
    -- Waits for who is writing, once; then everything without a link is taken.
    lock table changes in share mode;
    horizon := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
    upper_xid := 9223372036854775807;
    state.next_xid := 0;
  else
    horizon := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
    upper_xid := horizon;
  end if;
  if not exists (select from changes where xid >= state.next_xid and xid < upper_xid) then return; end if;

  insert into seal.keys (user_id, key)
  select user_id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
  from (select distinct user_id from changes where xid >= state.next_xid and xid < upper_xid and user_id is not null) u
  on conflict do nothing;

  return query
  with fresh as (
    select d.site_id, d.run_id, d.xid, count(*)::int as row_count,
      sha256(string_agg(d.digest, ''::bytea order by d.id)) as rows_digest
    from seal.change_digests d
    where d.xid >= state.next_xid and d.xid < upper_xid
      and not exists (select from chain_links l where l.run_id = d.run_id and l.xid = d.xid)
    group by d.site_id, d.run_id, d.xid
  ), numbered as materialized (
    select f.*, uuid_send(gen_random_uuid()) as salt, coalesce(h.hash, uuid_send(f.site_id)) as previous,
      coalesce(h.position, 0) + row_number() over (partition by f.site_id order by f.xid, f.run_id) as position
    from fresh f left join lateral (
      select l.position, l.hash from chain_links l where l.site_id = f.site_id order by l.position desc limit 1) h on true
  ), told as (
    select n.*, seal.run_digest(r) as run_digest, seal.words_digest(n.salt, r) as words_digest
    from numbered n join runs r on r.id = n.run_id
  ), made as (
    insert into chain_links (site_id, position, run_id, xid, row_count, rows_digest, run_digest, salt, words_digest, hash)
    select t.site_id, t.position, t.run_id, t.xid, t.row_count, t.rows_digest, t.run_digest, t.salt, t.words_digest,
      seal.chained(t.previous, seal.link_content(t.position, t.run_id, t.xid, t.row_count, t.rows_digest, t.run_digest, t.words_digest))
        over (partition by t.site_id order by t.position)
    from told t returning *
  )
  select distinct on (m.site_id) m.site_id, m.position, m.hash from made m order by m.site_id, m.position desc;

  update seal.state set next_xid = horizon, cluster_id = system_identifier();
end $$;

-- Erasure (C5) ------------------------------------------------------------------------------------

-- A value as it may stay: what is not known to be free of personal data goes.
create function seal.without_person(field text, value jsonb) returns jsonb language sql immutable as $$
  select case
    when value is null or jsonb_typeof(value) in ('null', 'number', 'boolean') then value
    when field = 'existence' and jsonb_typeof(value) = 'object' then
      (select coalesce(jsonb_object_agg(key, seal.without_person(key, part)), '{}') from jsonb_each(value) as e(key, part))
    when field in ('properties', 'inheritedProperties') and jsonb_typeof(value) = 'object' then
      (select coalesce(jsonb_object_agg(key, seal.without_person('', part)), '{}') from jsonb_each(value) as e(key, part))
    when field in ('userType', 'language', 'userGroupId', 'orgUnitId', 'supervisorId', 'dataCenterId', 'suspendedAt',
      'lockedAt', 'activatedAt', 'license', 'roles', 'teams', 'agentGroups', 'businessUnits', 'features', 'profiles',
      'skills', 'profileSkills', 'capacities', 'resourceFilter', 'inheritedResourceFilter', 'password', 'sessions',
      'loggedOff', 'personalData') then value
    else '"(erased)"'
  end
$$;

-- Everything personal about a deleted user of the site, wherever it lies (docs/operations.md lists it). The log
-- keeps that something changed; digests taken before keep the chain whole.
create function erase_personal_data(wanted uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  site uuid := current_site();
  alone uuid[];
  words text[];
  etags text[];
begin
  -- Nothing is chained meanwhile.
  perform pg_advisory_xact_lock(7303016);
  if site is null or not exists (select from users where id = wanted and site_id = site and deleted_at is not null)
     and (exists (select from users where id = wanted)
          or not exists (select from changes where user_id = wanted and site_id = site)) then
    raise exception 'User % is no deleted user of this site.', wanted;
  end if;

  select array_agg(distinct lower(word)) into words from (
    select unnest(array[username, email, agent_id, extension, pbx_id, numeric_id, mobile]) as word
    from users where id = wanted
    union all
    select v #>> '{}' from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field in ('username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile')
    union all
    select c.after ->> key from changes c, unnest(array['username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile']) key
    where c.user_id = wanted and c.field = 'existence') w
  where word is not null;
  -- Runs about nobody else: what was entered for them, and why, tells about the person.
  select array_agg(id) into alone from runs r
  where r.site_id = site and r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED') and (
    r.selection = jsonb_build_object('ids', jsonb_build_array(wanted))
    or r.id in (select c.run_id from changes c where c.user_id = wanted and not exists (
      select from changes o where o.run_id = c.run_id and o.user_id is distinct from wanted)));

  select array_agg(etag) into etags from (
    select etag from pictures where user_id = wanted
    union
    select v #>> '{}' from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field = 'picture' and v is not null) p;

  insert into seal.erased_changes (change_id, user_id, salt, digest)
  select c.id, wanted, case when k.kept then seal.salt_of(s.key, c.id) end,
    case when not k.kept then sha256(seal.salt_of(s.key, c.id) || seal.content_of(c)) end
  from changes c join seal.keys s on s.user_id = wanted
  cross join lateral (select seal.without_person(c.field, c.before) is not distinct from c.before
    and seal.without_person(c.field, c.after) is not distinct from c.after) as k(kept)
  where c.user_id = wanted and exists (select from chain_links l where l.run_id = c.run_id and l.xid = c.xid)
  on conflict do nothing;
  update changes c set before = seal.without_person(c.field, c.before), after = seal.without_person(c.field, c.after)
  where c.user_id = wanted and (seal.without_person(c.field, c.before) is distinct from c.before
    or seal.without_person(c.field, c.after) is distinct from c.after);
  delete from seal.keys where user_id = wanted;

  update chain_links l set salt = null from runs r
  where l.run_id = r.id and r.site_id = site and (r.actor_id = wanted or r.id = any(alone) and r.reason is not null);
  update runs set actor_name = '(erased)' where site_id = site and actor_id = wanted;
  update runs set approved_by_name = '(erased)' where site_id = site and approved_by = wanted;
  update runs set input = '{}', reason = case when reason is not null then '(erased)' end, error_message = null,
    selection = jsonb_build_object('ids', jsonb_build_array(wanted)) where id = any(alone);
  delete from run_differences where user_id = wanted;
  update run_refusals set detail = null where user_id = wanted;
  update license_changes set actor_name = '(erased)' where site_id = site and actor_id = wanted;
  update api_tokens set created_by_name = '(erased)', revoked_at = coalesce(revoked_at, now())
  where site_id = site and created_by = wanted;

  delete from outbox where user_id = wanted and status = 'PENDING';
  update outbox set address = '(erased)', params = '{}', error = null, shown_text = null where user_id = wanted;
  delete from sessions where user_id = wanted;
  delete from account_tokens where user_id = wanted;

  delete from saved_selections where owner_id = wanted;
  delete from saved_views where owner_id = wanted;
  update saved_selections set user_ids = array_remove(user_ids, wanted),
    unknown_keys = array(select k from unnest(unknown_keys) k where lower(k) <> all(coalesce(words, '{}')))
  where site_id = site;

  create temporary table erased_rows on commit drop as
    select r.import_id, r.row_number from import_rows r
    where r.site_id = site and (r.user_id = wanted
      or exists (select from unnest(r.keys) k where lower(substring(k from position(':' in k) + 1)) = any(words)));
  delete from uploads u using imports i
  where u.id = any(i.upload_ids) and i.id in (select import_id from erased_rows);
  update import_errors e set value = null, detail = null from erased_rows d
  where e.import_id = d.import_id and e.row_number = d.row_number;
  update import_rows r set cells = '{}', keys = '{}' from erased_rows d
  where r.import_id = d.import_id and r.row_number = d.row_number;
  drop table erased_rows;

  update picture_import_rows set path = '(erased)', detail = null where user_id = wanted;

  -- The account goes as it would after its 30 days, so that nothing can bring it back.
  update users set deleted_at = '-infinity' where id = wanted;
  perform remove_what_has_ended();
  delete from picture_contents p where p.site_id = site and p.etag = any(etags)
    and not exists (select from pictures o where o.site_id = site and o.etag = p.etag)
    and not exists (select from changes c where c.site_id = site and c.field = 'picture'
      and (c.before #>> '{}' = p.etag or c.after #>> '{}' = p.etag));
end $$;

update roles set permissions = permissions || '{users.erase}'::text[]
where built_in and name = 'Admin' and not permissions @> '{users.erase}';

-- Where the changes since a moment begin: ids grow with the time at which rows are written, `at` is when their
-- transaction began. Found by halving, so that a filter by date needs no index of its own on every change.
create function change_id_at(site uuid, moment timestamptz) returns bigint
language plpgsql stable set search_path = public as $$
declare
  low bigint;
  high bigint;
  middle bigint;
  found record;
begin
  select min(id), max(id) + 1 into low, high from changes where site_id = site;
  while low < high loop
    middle := (low + high) / 2;
    select id, at into found from changes where site_id = site and id >= middle order by id limit 1;
    if found.at < moment then low := found.id + 1; else high := middle; end if;
  end loop;
  return low;
end $$;
