-- Erasure reaches every site in which the person acted, and addresses that others sent exports to; only the home
-- site begins it (C5, docs/decisions/0016).

drop function erase_personal_data(uuid);

-- Everything personal about a deleted user of the site, wherever it lies (docs/operations.md lists it). The log
-- keeps that something changed; digests taken before keep the chain whole. `event` is the run of the erasure, of
-- which every other site in which something was erased gets its own.
create function erase_personal_data(wanted uuid, event uuid) returns void
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

  update picture_import_rows set path = '(erased)', detail = null where user_id = wanted;

  -- The account goes as it would after its 30 days, so that nothing can bring it back.
  update users set deleted_at = '-infinity' where id = wanted;
  perform remove_what_has_ended();
  delete from picture_contents p where p.site_id = site and p.etag = any(etags)
    and not exists (select from pictures o where o.site_id = site and o.etag = p.etag)
    and not exists (select from changes c where c.site_id = site and c.field = 'picture'
      and (c.before #>> '{}' = p.etag or c.after #>> '{}' = p.etag));

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
