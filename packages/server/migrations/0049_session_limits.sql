-- A4: how long a session lives is a setting of the site to which the account belongs. The version counts up with
-- each change of the settings, so that of two who edit them at once the second is told.
alter table sites
  add column session_idle_minutes int not null default 720 check (session_idle_minutes between 5 and 10080),
  add column session_hours int not null default 168 check (session_hours between 1 and 720),
  add column settings_version int not null default 1;

-- New limits go over the open sessions of a site.
create index sessions_home_site on sessions (home_site_id) where ended_at is null;

-- When a session ends that was begun and last used then: by what its home site says now, not when it was begun.
create function session_ends_at(home uuid, created timestamptz, seen timestamptz) returns timestamptz
language sql stable security definer set search_path = public as $$
  select least(created + make_interval(hours => session_hours), seen + make_interval(mins => session_idle_minutes))
  from sites where id = home
$$;

-- The latest end of a session that begins now in an account of that site.
create function session_expiry(home uuid) returns timestamptz
language sql stable security definer set search_path = public as $$
  select now() + make_interval(hours => session_hours) from sites where id = home
$$;

-- As before, by the limits of the home site. A request that nobody made, such as one that a page repeats by itself,
-- is not `active`: it keeps no session alive.
drop function find_session(bytea, text);
create function find_session(hash bytea, wanted_slug text, active boolean default true)
returns table (session_id uuid, account_id uuid, site_id uuid, user_id uuid, name text, home_site_id uuid,
               org_unit_id uuid, language text, roles jsonb)
language plpgsql volatile security definer set search_path = public as $$
declare
  found_session sessions;
begin
  select * into found_session from sessions s
  where s.token_hash = hash and s.ended_at is null and s.expires_at > now()
    and session_ends_at(s.home_site_id, s.created_at, s.last_seen_at) > now();
  if not found then return; end if;
  if active and found_session.last_seen_at < now() - interval '1 minute' then
    update sessions s set last_seen_at = now() where s.id = found_session.id;
  end if;
  return query
    select found_session.id, found_session.user_id, t.id, a.user_id, a.name, a.home_site_id, a.org_unit_id, a.language, a.roles
    from (select case when wanted_slug is null then found_session.site_id
                      else (select i.id from sites i where i.slug = wanted_slug) end) t(id)
    left join lateral find_actor(found_session.user_id, t.id) a on true;
end $$;
