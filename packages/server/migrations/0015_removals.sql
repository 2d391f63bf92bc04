-- Records of the structure that a run has deleted, as they were: its undo brings them back, and the change log
-- goes on naming them.

create table run_removals (
  site_id uuid not null references sites,
  run_id uuid not null references runs,
  -- The order in which they went; they come back the other way round.
  ordinal int not null,
  table_name text not null,
  -- Null for rows without an id of their own.
  record_id uuid,
  record jsonb not null
);
create index run_removals_run on run_removals (run_id, ordinal);
create index run_removals_record on run_removals (record_id) where record_id is not null;

grant select, insert on run_removals to muster_app;
alter table run_removals enable row level security;
create policy of_site on run_removals using (site_id = (select current_site()));
