-- U13, P1 to P5: what a picture looks like is kept apart from who has it, by its etag, so that undo finds the old one
-- (docs/decisions/0012).

create table picture_contents (
  site_id uuid not null references sites,
  -- Of the file that it was made from; in the address too, so that it can be kept for ever.
  etag text not null,
  content bytea not null,
  thumbnail bytea not null,
  -- When it was last made or planned: what nobody has is kept for some days, as an import may be about to use it.
  used_at timestamptz not null default now(),
  primary key (site_id, etag)
);
alter table picture_contents alter content set storage external, alter thumbnail set storage external;

insert into picture_contents (site_id, etag, content, thumbnail)
select distinct on (site_id, etag) site_id, etag, content, thumbnail from pictures order by site_id, etag, updated_at desc;
alter table pictures drop column content, drop column thumbnail, drop column updated_at,
  add foreign key (site_id, etag) references picture_contents;
create index pictures_etag on pictures (site_id, etag);

create table picture_imports (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  run_id uuid not null unique references runs,
  upload_id uuid not null,
  file_name text not null,
  match_by text not null,
  pictures int,
  inserted int,
  replaced int,
  unchanged int,
  invalid int,
  created_at timestamptz not null default now()
);
create index picture_imports_site on picture_imports (site_id, id);

create table picture_import_rows (
  import_id uuid not null references picture_imports on delete cascade,
  site_id uuid not null,
  ordinal int not null,
  path text not null,
  outcome text not null check (outcome in ('INSERTED', 'REPLACED', 'UNCHANGED', 'INVALID')),
  reason text,
  -- What the reason is about, such as the other picture of two.
  detail text,
  user_id uuid,
  etag text,
  primary key (import_id, ordinal)
);
create index picture_import_rows_outcome on picture_import_rows (import_id, outcome, ordinal);

grant select, insert, update, delete on picture_contents, picture_imports, picture_import_rows to muster_app;
alter table picture_contents enable row level security;
create policy of_site on picture_contents using (site_id = (select current_site()));
alter table picture_imports enable row level security;
create policy of_site on picture_imports using (site_id = (select current_site()));
alter table picture_import_rows enable row level security;
create policy of_site on picture_import_rows using (site_id = (select current_site()));

create index changes_picture on changes (at) where field = 'picture';

-- O1: rows of imports after 7 days; a picture that nobody has, once no undo can bring it back (B5).
create function remove_ended_pictures() returns void
language plpgsql security definer set search_path = public as $$
begin
  delete from picture_import_rows r using picture_imports i
  where i.id = r.import_id and i.created_at < now() - interval '7 days';
  delete from picture_contents p
  where p.used_at < now() - interval '7 days'
    and not exists (select from pictures h where h.site_id = p.site_id and h.etag = p.etag)
    and not exists (
      select from changes c where c.field = 'picture' and c.at > now() - interval '31 days' and c.site_id = p.site_id
        and (c.before = to_jsonb(p.etag) or c.after = to_jsonb(p.etag)));
end $$;
