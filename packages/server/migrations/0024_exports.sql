-- Exports (E1): what was asked for, and the files that are sent, until they end.

create table exports (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  -- Who, whom and which columns stand in the run, which is kept.
  run_id uuid not null unique references runs,
  format text not null check (format in ('CSV', 'XLSX', 'JSON_LINES')),
  status text not null check (status in ('READY', 'MAKING', 'FAILED')),
  -- The address that it is sent to; null: it is read while it is downloaded, and nothing is kept.
  address text check (length(address) <= 254),
  rows_total int not null,
  bytes bigint,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index exports_site on exports (site_id, expires_at);

create table export_chunks (
  export_id uuid not null references exports on delete cascade,
  site_id uuid not null,
  ordinal int not null,
  content bytea not null,
  primary key (export_id, ordinal)
);
alter table export_chunks alter content set storage external;

grant select, insert, update, delete on exports, export_chunks to muster_app;
alter table exports enable row level security;
create policy of_site on exports using (site_id = (select current_site()));
alter table export_chunks enable row level security;
create policy of_site on export_chunks using (site_id = (select current_site()));

-- O1: files and links end; the run says for ever that there was an export.
create function remove_old_exports() returns void
language sql volatile security definer set search_path = public as $$
  delete from exports where expires_at < now()
$$;
