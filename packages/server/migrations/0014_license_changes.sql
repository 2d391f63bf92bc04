-- Who changed the number of seats, which is a change of the site and of no user (L1).

create table license_changes (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  license text not null,
  actor_id uuid not null,
  actor_name text not null,
  before int not null,
  after int not null,
  at timestamptz not null default now()
);
create index license_changes_site on license_changes (site_id, id);

-- Append-only, as the change log is.
grant select, insert on license_changes to muster_app;
alter table license_changes enable row level security;
create policy of_site on license_changes using (site_id = (select current_site()));
