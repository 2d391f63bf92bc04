-- E1: an export that no server began in time is no fault that happened several times.

alter table exports drop constraint exports_problem_check;
alter table exports add constraint exports_problem_check
  check (problem in ('NOT_ALLOWED', 'TOO_LARGE', 'CELL_TOO_LONG', 'NOT_BEGUN', 'INTERNAL'));

drop function given_up_exports();

-- Those that nobody makes any more, of every site; each is failed in its own. One that was never begun waits for its
-- turn until the last of the 7 days for which it is kept.
create function given_up_exports() returns table (id uuid, site_id uuid, begun boolean)
language sql stable security definer set search_path = public as $$
  select id, site_id, begun_at is not null from exports
  where status = 'MAKING'
    and (begun_at < now() - interval '1 hour' or begun_at is null and created_at < now() - interval '6 days')
$$;
