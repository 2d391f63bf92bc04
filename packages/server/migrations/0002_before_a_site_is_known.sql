-- What must be read before a site is known, and nothing else. Each function runs as the owner of the
-- tables; the list of them is this file.

create function find_site(wanted text) returns table (id uuid, slug text, name text)
language sql stable security definer set search_path = public as $$
  select id, slug, name from sites where slug = wanted and closed_at is null
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
