-- What is due in a closed site waits until the site is opened again: nobody has rights there meanwhile, and what was
-- refused for that would never be tried again.
create or replace function due_runs() returns table (id uuid, site_id uuid, turn text)
language sql stable security definer set search_path = public as $$
  (select r.id, r.site_id, 'START' from runs r join sites s on s.id = r.site_id and s.closed_at is null
   where r.status = 'SCHEDULED' and r.scheduled_at <= now()
   order by r.scheduled_at limit 100)
  union all
  (select r.id, r.site_id, 'REVERT' from runs r join sites s on s.id = r.site_id and s.closed_at is null
   where r.status in ('APPLIED', 'PARTLY_WAITING') and r.revert_at <= now() and r.reverted_at is null and r.undone_by is null
   order by r.revert_at limit 100)
$$;

create or replace function runs_to_wake() returns table (id uuid, site_id uuid)
language sql stable security definer set search_path = public as $$
  select r.id, r.site_id from runs r join sites s on s.id = r.site_id and s.closed_at is null
  where r.status = 'PARTLY_WAITING' and exists (
    select from run_waiting w where w.run_id = r.id and (
      w.until < now() or not exists (select from queue_presence q where q.user_id = w.user_id)))
  order by r.id limit 100
$$;

create or replace function runs_to_resume(older_than interval) returns table (id uuid, site_id uuid)
language sql stable security definer set search_path = public as $$
  select r.id, r.site_id from runs r join sites s on s.id = r.site_id and s.closed_at is null
  left join run_progress p on p.run_id = r.id
  where r.status in ('PLANNING', 'QUEUED', 'RUNNING')
    and greatest(coalesce(p.updated_at, r.created_at), coalesce(r.started_at, r.created_at)) < now() - older_than
  order by r.id limit 100
$$;

-- One site, however many there are.
create function one_site(caller uuid, wanted uuid)
returns table (id uuid, slug text, name text, time_zone text, created_at timestamptz, closed_at timestamptz)
language sql stable security definer set search_path = public as $$
  select s.id, s.slug, s.name, s.time_zone, s.created_at, s.closed_at from sites s
  where is_system_administrator(caller) and s.id = wanted
$$;
