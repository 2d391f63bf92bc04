-- A7: a server without any administrator prints a link that works once.

create table setup_tokens (
  token_hash bytea primary key,
  created_at timestamptz not null default now()
);
grant select, insert, delete on setup_tokens to muster_app;

create function has_administrator() returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from users where user_type = 'ADMINISTRATOR' and deleted_at is null)
$$;

-- The first administrator of the first site also makes the further ones.
create function make_system_administrator(wanted uuid) returns void
language sql security definer set search_path = public as $$
  insert into system_administrators (user_id) select wanted where not exists (select from system_administrators)
$$;
