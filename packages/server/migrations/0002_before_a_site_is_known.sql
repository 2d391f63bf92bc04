-- What must be read before a site is known, and nothing else. Each function runs as the owner of the
-- tables; the list of them is this file.

create function find_site(wanted text) returns table (id uuid, slug text, name text)
language sql stable security definer set search_path = public as $$
  select id, slug, name from sites where slug = wanted and closed_at is null
$$;

-- The rows of a new site are made by the application in that site; only the site itself is not its to insert.
create function create_site(slug text, name text, time_zone text, languages text[]) returns uuid
language sql volatile security definer set search_path = public as $$
  insert into sites (slug, name, time_zone, languages, default_language)
  values (slug, name, time_zone, languages, languages[1]) returning id
$$;

-- A8: the accounts with that login (username or e-mail), in one site or in any.
create function find_accounts(login text, site uuid)
returns table (user_id uuid, site_id uuid, site_slug text, site_name text, password_hash text, status text)
language sql stable security definer set search_path = public as $$
  select u.id, u.site_id, s.slug, s.name, c.password_hash, u.status
  from users u join sites s on s.id = u.site_id left join credentials c on c.user_id = u.id
  where u.deleted_at is null and s.closed_at is null and (site is null or u.site_id = site)
    and (u.username_key = lower(login) or u.email_key = lower(login))
  limit 20
$$;

-- The sites in which a user may act: the home site first, then those granted (section 1, site grant).
create function sites_of_user(wanted uuid)
returns table (id uuid, slug text, name text, home boolean)
language sql stable security definer set search_path = public as $$
  select s.id, s.slug, s.name, s.id = u.site_id from users u
  join sites s on s.id = u.site_id or s.id in (select site_id from site_grants where user_id = u.id)
  where u.id = wanted and u.deleted_at is null and s.closed_at is null
  order by s.id = u.site_id desc, s.name
$$;

-- Who acts, and with which roles in that site. No row: may not act there, or not any more (U6).
create function find_actor(wanted uuid, site uuid)
returns table (user_id uuid, name text, username text, home_site_id uuid, org_unit_id uuid, language text,
               user_type text, roles jsonb, system_administrator boolean)
language sql stable security definer set search_path = public as $$
  select u.id, u.name, u.username, u.site_id, u.org_unit_id, u.language, u.user_type,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'scope', r.scope, 'permissions', r.permissions)), '[]')
     from roles r where r.site_id = site and r.id in (
       select role_id from user_roles where user_roles.user_id = u.id and u.site_id = site
       union select role_id from site_grants g where g.user_id = u.id and g.site_id = site)),
    exists (select from system_administrators a where a.user_id = u.id)
  from users u join sites s on s.id = site and s.closed_at is null
  where u.id = wanted and u.status in ('ACTIVE', 'INVITED')
    and (u.site_id = site or exists (select from site_grants g where g.user_id = u.id and g.site_id = site))
$$;

-- A session and who acts in it, in one round trip a request. Idle 12 hours or 7 days old, it has ended.
-- No row: no session. A row without user_id: the person may not act in that site, or not any more.
create function find_session(hash bytea, wanted_slug text)
returns table (session_id uuid, account_id uuid, site_id uuid, user_id uuid, name text, home_site_id uuid,
               org_unit_id uuid, language text, roles jsonb)
language plpgsql volatile security definer set search_path = public as $$
declare
  found_session sessions;
begin
  select * into found_session from sessions s
  where s.token_hash = hash and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '12 hours';
  if not found then return; end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    update sessions s set last_seen_at = now() where s.id = found_session.id;
  end if;
  return query
    select found_session.id, found_session.user_id, t.id, a.user_id, a.name, a.home_site_id, a.org_unit_id, a.language, a.roles
    from (select case when wanted_slug is null then found_session.site_id
                      else (select i.id from sites i where i.slug = wanted_slug) end) t(id)
    left join lateral find_actor(found_session.user_id, t.id) a on true;
end $$;

-- A3: an attempt counts as a failure until note_signed_in says otherwise, so that guesses made at once count
-- too. Null: the account is waiting, and the password is not even looked at; else the status of the account,
-- which opens by itself 12 hours after failures have locked it.
create function count_attempt(wanted uuid) returns text
language plpgsql volatile security definer set search_path = public as $$
declare
  account record;
begin
  insert into credentials (user_id, site_id)
    select id, users.site_id from users where id = wanted on conflict do nothing;
  select c.failures, c.last_failure_at, c.lock_reason, u.locked_at, s.lock_wait_after, s.lock_after into account
  from credentials c join users u on u.id = c.user_id join sites s on s.id = u.site_id
  where c.user_id = wanted for update of c;
  if not found then return null; end if;
  if account.lock_reason = 'FAILURES' and account.locked_at < now() - interval '12 hours' then
    update users set locked_at = null where id = wanted;
    update credentials set failures = 0, lock_reason = null where user_id = wanted;
    perform log_lock(wanted, 'UNLOCK', account.locked_at, null, '12 hours have passed.');
    account.failures := 0;
  end if;
  if account.failures >= account.lock_wait_after and account.last_failure_at
     + least(900, power(2, least(account.failures - account.lock_wait_after, 20))) * interval '1 second' > now() then
    return null;
  end if;
  update credentials set failures = account.failures + 1, last_failure_at = now() where user_id = wanted;
  return (select status from users where id = wanted);
end $$;

-- The password was right, or it was that of another account with the same login.
create function forgive_attempt(wanted uuid, passed boolean) returns void
language sql security definer set search_path = public as $$
  update credentials set failures = case when passed then 0 else greatest(failures - 1, 0) end where user_id = wanted
$$;

-- Failures lock and time opens: changes like any other, so runs of one user with their change rows (C1).
create function log_lock(wanted uuid, kind text, was timestamptz, becomes timestamptz, reason text) returns void
language sql security definer set search_path = public as $$
  with run as (
    insert into runs (site_id, kind, status, actor_id, actor_name, mutation, reason, selection, input,
      selected, changed, unchanged, refused, started_at, applied_at, ended_at)
    select u.site_id, kind, 'APPLIED', u.id, u.name, 'signIn', reason, jsonb_build_object('ids', jsonb_build_array(u.id)), '{}',
      1, 1, 0, 0, now(), now(), now()
    from users u where u.id = wanted
    returning id, site_id
  )
  insert into changes (site_id, run_id, user_id, field, before, after)
  select site_id, id, wanted, 'lockedAt', to_jsonb(was), to_jsonb(becomes) from run
$$;

-- True: this failure was the one that locks the account.
create function lock_after_failures(wanted uuid) returns boolean
language plpgsql volatile security definer set search_path = public as $$
declare
  failed int;
begin
  update users u set locked_at = now() from credentials c, sites s
  where u.id = wanted and c.user_id = u.id and s.id = u.site_id and u.locked_at is null and c.failures >= s.lock_after
  returning c.failures into failed;
  if not found then return false; end if;
  update credentials set lock_reason = 'FAILURES' where user_id = wanted;
  perform log_lock(wanted, 'LOCK', null, now(), failed || ' sign-ins failed in a row.');
  return true;
end $$;

create function note_signed_in(wanted uuid) returns void
language sql security definer set search_path = public as $$
  insert into credentials (user_id, site_id, last_signed_in_at) select id, site_id, now() from users where id = wanted
  on conflict (user_id) do update set last_signed_in_at = now(), failures = 0
$$;

-- Work that a worker takes up: runs left by a process that died, and what has ended (O1).
create function runs_to_resume(older_than interval) returns table (id uuid, site_id uuid)
language sql stable security definer set search_path = public as $$
  select r.id, r.site_id from runs r left join run_progress p on p.run_id = r.id
  where r.status in ('PLANNING', 'QUEUED', 'RUNNING')
    and greatest(coalesce(p.updated_at, r.created_at), coalesce(r.started_at, r.created_at)) < now() - older_than
  order by r.id limit 100
$$;

create function all_site_ids() returns setof uuid
language sql stable security definer set search_path = public as $$ select id from sites $$;

create function system_identifier() returns bigint
language sql stable security definer set search_path = pg_catalog as $$ select system_identifier from pg_control_system() $$;
