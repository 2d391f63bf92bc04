-- A6: the provider by which the people of a site may sign in (OpenID Connect).

create table single_sign_on (
  site_id uuid primary key references sites,
  enabled boolean not null default false,
  -- Passwords open the accounts of administrators only.
  required boolean not null default false,
  issuer text not null check (length(issuer) <= 500),
  client_id text not null check (length(client_id) <= 500),
  -- Sealed with MUSTER_SECRET.
  client_secret text not null,
  matched_by text not null default 'EMAIL' check (matched_by in ('EMAIL', 'USERNAME')),
  label text not null check (length(label) between 1 and 60),
  updated_at timestamptz not null default now()
);
alter table single_sign_on enable row level security;
create policy of_site on single_sign_on using (site_id = (select current_site()));
grant select, insert, update, delete on single_sign_on to muster_app;
