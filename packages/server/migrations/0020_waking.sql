-- B7: only runs that still wait are woken, those first whose users have waited longest.
create or replace function runs_to_wake() returns table (id uuid, site_id uuid)
language sql stable security definer set search_path = public as $$
  select r.id, r.site_id from runs r
  where r.status = 'PARTLY_WAITING' and exists (
    select from run_waiting w where w.run_id = r.id and (
      w.until < now() or not exists (select from queue_presence q where q.user_id = w.user_id)))
  order by r.id limit 100
$$;
