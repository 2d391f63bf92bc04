-- W3: a person's views have different names, so that each is known by its name.
create unique index saved_views_name on saved_views (site_id, owner_id, lower(name));
drop index saved_views_site;
create index saved_views_shared on saved_views (site_id) where shared;
alter table saved_views add column updated_at timestamptz not null default now();
