-- B7, B8, B24: runs that wait for a log-off, for a second administrator, or for their time.

alter table runs
  -- What becomes of users who are logged on to the queue, where the action refuses those.
  add column on_logged_on text not null default 'SKIP' check (on_logged_on in ('SKIP', 'LOG_OFF', 'WAIT')),
  -- The number that was typed (B8): a scheduled run that has come to affect more is refused.
  add column confirmed_count int,
  add column approved_by_name text,
  add column approved_at timestamptz,
  -- When the return at revert_at was begun.
  add column reverted_at timestamptz,
  add column recurs_until timestamptz,
  -- Names of weekdays, local to the site.
  add column recurs_on text[];
update runs set recurs_on = string_to_array(recurrence, ',') where recurrence is not null;
alter table runs drop column recurrence;

create index runs_due on runs (scheduled_at) where status = 'SCHEDULED';
create index runs_to_revert on runs (revert_at) where revert_at is not null and reverted_at is null;
create index run_waiting_until on run_waiting (until);

-- What the worker takes up at its time, over all sites.
create function due_runs() returns table (id uuid, site_id uuid, turn text)
language sql stable security definer set search_path = public as $$
  (select r.id, r.site_id, 'START' from runs r where r.status = 'SCHEDULED' and r.scheduled_at <= now()
   order by r.scheduled_at limit 100)
  union all
  (select r.id, r.site_id, 'REVERT' from runs r
   where r.status in ('APPLIED', 'PARTLY_WAITING') and r.revert_at <= now() and r.reverted_at is null and r.undone_by is null
   order by r.revert_at limit 100)
$$;

-- Runs with users who wait no longer: they have logged off, or their 7 days are over.
create function runs_to_wake() returns table (id uuid, site_id uuid)
language sql stable security definer set search_path = public as $$
  select distinct w.run_id, w.site_id from run_waiting w
  where w.until < now() or not exists (select from queue_presence q where q.user_id = w.user_id)
  limit 100
$$;
