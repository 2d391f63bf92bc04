-- E1: why the file of an export was not made, and who hears of it.

alter table exports
  add column problem text check (problem in ('NOT_ALLOWED', 'TOO_LARGE', 'CELL_TOO_LONG', 'INTERNAL')),
  -- When its file was begun last; what waited for a server that was down is not given up when one starts.
  add column begun_at timestamptz;

create or replace function remove_old_exports() returns void
language sql volatile security definer set search_path = public as $$
  delete from exports where expires_at < now()
$$;

-- Those that nobody makes any more, of every site; each is failed in its own. One that was never begun waits for its
-- turn until the last of the 7 days for which it is kept.
create function given_up_exports() returns table (id uuid, site_id uuid)
language sql stable security definer set search_path = public as $$
  select id, site_id from exports
  where status = 'MAKING'
    and (begun_at < now() - interval '1 hour' or begun_at is null and created_at < now() - interval '6 days')
$$;

-- Where whoever acts in this site is reached, also where the account is another site's.
create function account_email(wanted uuid) returns text
language sql stable security definer set search_path = public as $$
  select u.email from users u
  where u.id = wanted and u.deleted_at is null and (u.site_id = current_site()
    or exists (select from site_grants g where g.user_id = u.id and g.site_id = current_site()))
$$;
