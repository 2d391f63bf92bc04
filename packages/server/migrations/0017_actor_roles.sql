-- What find_actor says of each role: how far it reaches (its scope and the holder's resource filter) and to which
-- details of users the right to edit them is narrowed (R3).
create or replace function find_actor(wanted uuid, site uuid)
returns table (user_id uuid, name text, username text, home_site_id uuid, org_unit_id uuid, language text,
               user_type text, roles jsonb, system_administrator boolean)
language sql stable security definer set search_path = public as $$
  select u.id, u.name, u.username, u.site_id, u.org_unit_id, u.language, u.user_type,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'scope', r.scope,
       'permissions', r.permissions, 'editableFields', r.editable_fields, 'resourceFilter', f.filter)), '[]')
     from roles r where r.site_id = site and r.id in (
       select role_id from user_roles where user_roles.user_id = u.id and u.site_id = site
       union select role_id from site_grants g where g.user_id = u.id and g.site_id = site)),
    exists (select from system_administrators a where a.user_id = u.id)
  from users u join sites s on s.id = site and s.closed_at is null
  left join lateral (
    select coalesce((select own.filter from user_resource_filters own where own.user_id = u.id),
                    (select g.resource_filter from user_groups g where g.id = u.user_group_id)) as filter
    where u.site_id = site) f on true
  where u.id = wanted and u.status in ('ACTIVE', 'INVITED')
    and (u.site_id = site or exists (select from site_grants g where g.user_id = u.id and g.site_id = site))
$$;
