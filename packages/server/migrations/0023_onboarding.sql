-- Onboarding: files beside the user details, joined to them by the LAN ID.
alter table imports add column side_files jsonb not null default '[]';
-- A row of such a file that belongs to no user of the details: {"file": "FEATURES", "row": 7}.
alter table import_rows add column source jsonb;

-- Teams and skills that an import creates, when that was chosen: made when it is applied.
create table import_creations (
  import_id uuid not null references imports,
  site_id uuid not null references sites,
  kind text not null check (kind in ('teams', 'skills')),
  -- The id that it gets; the differences of the plan name it already.
  id uuid not null default new_id(),
  name text not null check (length(name) between 1 and 100),
  name_key text not null generated always as (lower(name)) stored,
  -- How many rows give it to a user.
  rows int not null default 0,
  -- Whether the import made it; it may have been there by then.
  created boolean not null default false,
  primary key (import_id, kind, name_key)
);
create index import_creations_id on import_creations (id);

grant select, insert, update, delete on import_creations to muster_app;
alter table import_creations enable row level security;
create policy of_site on import_creations using (site_id = (select current_site()));
