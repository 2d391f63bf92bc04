-- Sites are made, closed and opened again by a system administrator (W9). Each function asks for that itself; the
-- sites of others are seen through nothing else.

create function is_system_administrator(wanted uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from system_administrators where user_id = wanted)
$$;

create function all_sites(caller uuid, part text)
returns table (id uuid, slug text, name text, time_zone text, created_at timestamptz, closed_at timestamptz)
language sql stable security definer set search_path = public as $$
  select s.id, s.slug, s.name, s.time_zone, s.created_at, s.closed_at from sites s
  where is_system_administrator(caller) and (part is null or strpos(lower(s.name), lower(part)) > 0 or strpos(s.slug, lower(part)) > 0)
  order by lower(s.name), s.id limit 500
$$;

-- Nobody acts in a closed site: find_actor knows none there. What was signed in there has ended when it opens again.
create function set_site_closed(caller uuid, wanted uuid, closed boolean) returns void
language plpgsql volatile security definer set search_path = public as $$
begin
  if not is_system_administrator(caller) then return; end if;
  update sites set closed_at = case when closed then coalesce(closed_at, now()) end where id = wanted;
  if closed then
    update sessions set ended_at = now() where home_site_id = wanted and ended_at is null;
  end if;
end $$;

-- Who may act in a site by a grant: their names stand in another one.
create function grants_of_site(wanted uuid)
returns table (id uuid, user_id uuid, name text, username text, home_site_name text, role_id uuid, role_name text, created_at timestamptz)
language sql stable security definer set search_path = public as $$
  select g.id, g.user_id, u.name, u.username, s.name, g.role_id, r.name, g.created_at
  from site_grants g join users u on u.id = g.user_id join sites s on s.id = g.home_site_id join roles r on r.id = g.role_id
  where g.site_id = wanted and u.deleted_at is null order by u.name, g.id
$$;
