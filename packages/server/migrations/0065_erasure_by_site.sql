-- C5: an erasure keeps the runs of the sites that it touches waiting, not those of all sites, and removes nobody but
-- the person; it finds the pictures of the person also where no user was found for them, or no plan was applied.

-- The application's role takes part: each transaction that makes, claims or changes a run keeps the erasures of its
-- site waiting. As a lock it belongs to the transaction, and no row is written for it.
create function keep_erasures_waiting(site uuid) returns void language sql as $$
  select pg_advisory_xact_lock_shared(7303017, hashtext(site::text))
$$;

create function keep_erasures_waiting() returns trigger language plpgsql as $$
begin
  if tg_level = 'ROW' then
    perform keep_erasures_waiting(new.site_id);
    return new;
  end if;
  -- Before any row is locked. What has no site, such as the retention, tells nothing that a person could be named in.
  perform keep_erasures_waiting(current_site());
  return null;
end $$;
create trigger keep_erasures_waiting before insert on runs for each row execute function keep_erasures_waiting();
create trigger keep_erasures_waiting_on_update before update on runs
for each statement execute function keep_erasures_waiting();

-- The other side: waits for the runs at work in the sites of a person, and keeps new ones waiting. In order, so that
-- two erasures do not wait for each other.
create function keep_runs_waiting(wanted uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  key int;
begin
  for key in select distinct hashtext(site::text) from unnest(seal.sites_of(wanted, current_site())) as s(site) order by 1
  loop
    perform pg_advisory_xact_lock(7303017, key);
  end loop;
end $$;

-- Whose picture an uploaded one has been used for. Null: uploaded before that was written down.
alter table uploads add column used_for uuid[];
alter table uploads alter column used_for set default '{}';

-- Users with all that belongs to them; those who are still there lose them as their supervisor.
create function seal.remove_users(gone uuid[]) returns void
language plpgsql set search_path = public as $$
begin
  delete from user_teams where user_id in (select unnest(gone));
  delete from user_agent_groups where user_id in (select unnest(gone));
  delete from user_business_units where user_id in (select unnest(gone));
  delete from user_roles where user_id in (select unnest(gone));
  delete from user_skills where user_id in (select unnest(gone));
  delete from user_features where user_id in (select unnest(gone));
  delete from user_profiles where user_id in (select unnest(gone));
  delete from user_capacities where user_id in (select unnest(gone));
  delete from user_properties where user_id in (select unnest(gone));
  delete from user_resource_filters where user_id in (select unnest(gone));
  delete from profiles where user_id in (select unnest(gone));
  delete from pictures where user_id in (select unnest(gone));
  delete from credentials where user_id in (select unnest(gone));
  delete from site_grants where user_id in (select unnest(gone));
  update users set supervisor_id = null where supervisor_id in (select unnest(gone));
  delete from users where id in (select unnest(gone));
end $$;

create or replace function remove_what_has_ended() returns void
language plpgsql security definer set search_path = public as $$
begin
  update runs set status = 'EXPIRED', ended_at = now()
  where status in ('PLANNED', 'WAITING_FOR_APPROVAL') and expires_at < now();

  delete from run_differences d using runs r where r.id = d.run_id
    and r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED') and r.ended_at < now() - interval '1 hour';
  delete from run_targets t using runs r where r.id = t.run_id
    and r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED') and r.ended_at < now() - interval '1 hour';

  delete from uploads where created_at < now() - interval '7 days';
  delete from import_rows r using imports i where i.id = r.import_id and i.created_at < now() - interval '7 days';
  delete from import_errors e using imports i where i.id = e.import_id and i.created_at < now() - interval '7 days';
  delete from saved_selections where created_at < now() - interval '7 days';
  delete from idempotency_keys where created_at < now() - interval '7 days';
  delete from sessions where expires_at < now() - interval '7 days';
  delete from account_tokens where expires_at < now() - interval '7 days';

  perform seal.remove_users(array(select id from users where deleted_at < now() - interval '30 days'));
end $$;

-- Everything personal about a deleted user of the site, wherever it lies (docs/operations.md lists it). The log
-- keeps that something changed; digests taken before keep the chain whole. `event` is the run of the erasure, of
-- which every other site in which something was erased gets its own.
create or replace function seal.erase_person(wanted uuid, event uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  site uuid := current_site();
  touched uuid[];
  alone uuid[];
  sent uuid[];
  words text[];
  etags text[];
begin
  -- Nothing is chained meanwhile.
  perform pg_advisory_xact_lock(7303016);
  if site is null or not exists (select from users where id = wanted and site_id = site and deleted_at is not null)
     and (exists (select from users where id = wanted)
          or not exists (select from changes where user_id = wanted and site_id = site and field = 'existence')) then
    raise exception 'User % is no deleted user of this site.', wanted;
  end if;

  select array_agg(s.id) into touched from sites s where s.id = site
    or exists (select from changes c where c.user_id = wanted and c.site_id = s.id)
    or exists (select from runs r where r.site_id = s.id and (r.actor_id = wanted or r.approved_by = wanted))
    or exists (select from license_changes l where l.site_id = s.id and l.actor_id = wanted)
    or exists (select from api_tokens t where t.site_id = s.id and t.created_by = wanted);

  select array_agg(distinct lower(word)) into words from (
    select unnest(array[username, email, agent_id, extension, pbx_id, numeric_id, mobile]) as word
    from users where id = wanted
    union all
    select v #>> '{}' from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field in ('username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile')
    union all
    select v ->> key from changes c, lateral (values (c.before), (c.after)) as t(v), unnest(array['username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile']) key
    where c.user_id = wanted and c.field = 'existence') w
  where word is not null and word <> '(erased)';
  -- Runs about nobody else: what was entered for them, and why, tells about the person.
  select array_agg(id) into alone from runs r
  where r.site_id = any(touched) and r.id <> event and r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED') and (
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

  -- What others exported and sent to the person stands at the accounts of the others.
  select array_agg(id) into sent from runs r where r.site_id = any(touched) and r.kind = 'EXPORT'
    and lower(r.input ->> 'address') = any(words);
  insert into seal.erased_changes (change_id, user_id, digest)
  select d.id, wanted, d.digest from seal.change_digests d join changes c on c.id = d.id
  where d.run_id = any(sent) and c.field = 'exported' and lower(c.after ->> 'address') = any(words)
    and exists (select from chain_links l where l.run_id = d.run_id and l.xid = d.xid)
  on conflict do nothing;
  update changes set after = jsonb_set(after, '{address}', '"(erased)"')
  where run_id = any(sent) and field = 'exported' and lower(after ->> 'address') = any(words);
  update runs set input = jsonb_set(input, '{address}', '"(erased)"') where id = any(sent);
  delete from exports where run_id = any(sent);
  delete from outbox where run_id = any(sent) and status = 'PENDING';
  update outbox set address = '(erased)', error = null, shown_text = null where run_id = any(sent);

  update chain_links l set salt = null from runs r
  where l.run_id = r.id and r.site_id = any(touched) and (r.actor_id = wanted or r.id = any(alone) and r.reason is not null);
  update runs set actor_name = '(erased)' where site_id = any(touched) and actor_id = wanted;
  update runs set approved_by_name = '(erased)' where site_id = any(touched) and approved_by = wanted;
  update runs set input = '{}', reason = case when reason is not null then '(erased)' end, error_message = null,
    selection = jsonb_build_object('ids', jsonb_build_array(wanted)) where id = any(alone);
  delete from run_differences where user_id = wanted;
  update run_refusals set detail = null where user_id = wanted;
  update license_changes set actor_name = '(erased)' where site_id = any(touched) and actor_id = wanted;
  update api_tokens set created_by_name = '(erased)', revoked_at = coalesce(revoked_at, now())
  where site_id = any(touched) and created_by = wanted;

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

  -- What pictures came from, also where the person was not found: deleted users are not. The key is that of the names
  -- of files (P2).
  create temporary table erased_pictures on commit drop as
    select r.import_id, r.ordinal, r.etag from picture_import_rows r
    where r.site_id = site and (r.user_id = wanted or r.user_id is null and lower(normalize(btrim(
      regexp_replace(regexp_replace(r.path, '^.*/', ''), '[.][^.]*$', '')))) in (select normalize(w) from unnest(words) w));
  etags := coalesce(etags, '{}') || array(select etag from erased_pictures where etag is not null);
  delete from uploads u where u.site_id = site and (
    u.kind = 'image' and (u.used_for is null or wanted = any(u.used_for))
    or u.id in (select i.upload_id from picture_imports i join erased_pictures d on d.import_id = i.id));
  update picture_import_rows r set path = '(erased)', detail = null from erased_pictures d
  where r.import_id = d.import_id and r.ordinal = d.ordinal;
  drop table erased_pictures;

  -- The account goes as it would after its 30 days, so that nothing can bring it back.
  perform seal.remove_users(array[wanted]);
  -- Of a picture that nobody has, had or is about to get, nobody knows any more whose it is; a new one may be on its
  -- way to its user.
  with kept as materialized (
    select etag from pictures where site_id = site
    union select before #>> '{}' from changes where site_id = site and field = 'picture' and before is not null
    union select after #>> '{}' from changes where site_id = site and field = 'picture' and after is not null
    union select etag from picture_import_rows where site_id = site and user_id <> wanted and etag is not null
  )
  delete from picture_contents p where p.site_id = site
    and (p.etag = any(etags) or p.used_at < now() - interval '1 minute')
    and not exists (select from kept k where k.etag = p.etag);

  -- The reason is the home site's own.
  with told as (
    insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, selected, changed,
      unchanged, refused, fields, started_at, applied_at, ended_at)
    select s.id, r.kind, r.status, r.actor_id, r.actor_name, r.mutation, r.selection, '{}', r.selected, r.changed,
      r.unchanged, r.refused, r.fields, r.started_at, r.applied_at, r.ended_at
    from runs r cross join unnest(touched) as s(id) where r.id = event and s.id <> site
    returning id, site_id)
  insert into changes (site_id, run_id, user_id, field, before, after)
  select site_id, id, wanted, 'personalData', '"kept"', '"erased"' from told;
end $$;
