-- The model of Muster. Every table of a site carries site_id and row-level security (at the end of
-- this file). Rows that belong to users carry no foreign key to users: docs/decisions/0002.

create extension if not exists pg_trgm;

do $$ begin
  if exists (select from pg_proc where proname = 'uuidv7') then
    create function new_id() returns uuid language sql volatile parallel safe as 'select uuidv7()';
  else
    -- RFC 9562 section 5.7: 48 bits of Unix milliseconds before a random v4.
    create function new_id() returns uuid language sql volatile parallel safe as $f$
      select encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid()) placing
            substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
          52, 1), 53, 1), 'hex')::uuid
    $f$;
  end if;
end $$;

-- The site of this transaction: `select set_config('muster.site', $1, true)`.
create function current_site() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('muster.site', true), '')::uuid $$;

-- Sites ------------------------------------------------------------------------------------------

create table sites (
  id uuid primary key default new_id(),
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 200),
  time_zone text not null default 'UTC',
  languages text[] not null default '{en}' check (cardinality(languages) > 0),
  default_language text not null default 'en',
  default_user_group_id uuid,
  mail_domains text[] not null default '{}',
  -- B8: above either, an action that removes asks for the typed count.
  guard_count int not null default 300 check (guard_count >= 0),
  guard_percent int not null default 20 check (guard_percent between 0 and 100),
  second_approval boolean not null default false,
  -- A3
  lock_wait_after int not null default 5 check (lock_wait_after > 0),
  lock_after int not null default 10 check (lock_after > 0),
  created_at timestamptz not null default now(),
  closed_at timestamptz
);

create table license_pools (
  site_id uuid not null references sites,
  license text not null check (license in ('ENTERPRISE', 'CONTACT')),
  seats int not null check (seats >= 3),
  -- L2: kept by the statement that gives or frees a seat, under the lock of this row.
  used int not null default 0 check (used >= 0 and used <= seats),
  primary key (site_id, license)
);

-- Structure --------------------------------------------------------------------------------------

create table roles (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  name text not null check (length(name) between 1 and 100),
  name_key text not null generated always as (lower(name)) stored,
  built_in boolean not null default false,
  user_type text not null check (user_type in ('AGENT', 'SUPERVISOR', 'ADMINISTRATOR')),
  scope text not null default 'SITE' check (scope in ('SITE', 'ORG_UNIT', 'TEAMS')),
  permissions text[] not null default '{}',
  editable_fields text[],
  created_at timestamptz not null default now(),
  unique (site_id, name_key)
);

create table teams (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  name text not null check (length(name) between 1 and 100),
  name_key text not null generated always as (lower(name)) stored,
  created_at timestamptz not null default now(),
  unique (site_id, name_key)
);
create table agent_groups (like teams including all);
create table business_units (like teams including all);
create table skills (like teams including all);
create table features (like teams including all);

create table data_centers (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  code text not null check (code ~ '^[A-Z]{2}$'),
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  unique (site_id, code)
);

create table org_units (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  parent_id uuid references org_units,
  name text not null check (length(name) between 1 and 100),
  name_key text not null generated always as (lower(name)) stored,
  -- The ids from the root to this unit, itself included, so that "with those below" is one index scan.
  path uuid[] not null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (site_id, parent_id, name_key)
);
create index org_units_path on org_units using gin (path);

create table user_groups (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  name text not null check (length(name) between 1 and 100),
  name_key text not null generated always as (lower(name)) stored,
  resource_filter jsonb,
  created_at timestamptz not null default now(),
  unique (site_id, name_key)
);
alter table sites add foreign key (default_user_group_id) references user_groups;

create table profiles (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  name text not null check (length(name) between 1 and 100),
  name_key text not null generated always as (lower(name)) stored,
  user_group_id uuid references user_groups,
  user_id uuid,
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  check (num_nonnulls(user_group_id, user_id) = 1),
  unique nulls not distinct (site_id, user_group_id, user_id, name_key)
);
create table profile_skills (
  site_id uuid not null references sites,
  profile_id uuid not null references profiles on delete cascade,
  skill_id uuid not null references skills,
  level smallint not null check (level between 1 and 10),
  primary key (profile_id, skill_id)
);

-- The catalogue of properties is the same for every site; its values are not.
create table properties (
  key text primary key check (key ~ '^[a-z][A-Za-z0-9]*$'),
  name text not null,
  type text not null check (type in ('INTEGER', 'DECIMAL', 'TEXT', 'BOOLEAN')),
  unit text,
  minimum numeric,
  maximum numeric,
  system_value jsonb
);
create table site_properties (
  site_id uuid not null references sites,
  property_key text not null references properties,
  value jsonb not null,
  primary key (site_id, property_key)
);
create table user_group_properties (
  site_id uuid not null references sites,
  user_group_id uuid not null references user_groups on delete cascade,
  property_key text not null references properties,
  value jsonb not null,
  primary key (user_group_id, property_key)
);

-- Users ------------------------------------------------------------------------------------------

create table users (
  id uuid primary key default new_id(),
  site_id uuid not null,
  username text not null check (length(username) between 1 and 254 and username !~ '[[:space:][:cntrl:]]'),
  email text check (length(email) <= 254),
  agent_id text check (agent_id ~ '^[A-Za-z0-9._-]{1,64}$'),
  extension text check (extension ~ '^[0-9]{1,32}$'),
  pbx_id text check (pbx_id ~ '^[0-9]{1,32}$'),
  numeric_id text check (numeric_id ~ '^[0-9]{1,6}$'),
  mobile text check (mobile ~ '^\+[1-9][0-9]{4,14}$'),
  username_key text not null generated always as (lower(username)) stored,
  email_key text generated always as (lower(email)) stored,
  agent_id_key text generated always as (lower(agent_id)) stored,
  first_name text check (length(first_name) between 1 and 100),
  last_name text check (length(last_name) between 1 and 100),
  name text not null generated always as (
    case when first_name is null then last_name when last_name is null then first_name
         else first_name || ' ' || last_name end) stored,
  crm_name text check (length(crm_name) <= 200),
  chat_greeting_name text check (length(chat_greeting_name) <= 200),
  user_type text not null check (user_type in ('AGENT', 'SUPERVISOR', 'ADMINISTRATOR')),
  language text not null,
  user_group_id uuid not null,
  org_unit_id uuid,
  supervisor_id uuid check (supervisor_id <> id),
  data_center_id uuid,
  created_at timestamptz not null default now(),
  activated_at timestamptz,
  suspended_at timestamptz,
  locked_at timestamptz,
  deleted_at timestamptz,
  status text not null generated always as (
    case when deleted_at is not null then 'DELETED' when suspended_at is not null then 'SUSPENDED'
         when locked_at is not null then 'LOCKED' when activated_at is not null then 'ACTIVE'
         else 'INVITED' end) stored,
  -- W1: one text for the substring search; a space keeps the parts from running into each other.
  search text not null generated always as (lower(
    coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || username || ' ' || coalesce(email, '') ||
    ' ' || coalesce(agent_id, '') || ' ' || coalesce(extension, '') || ' ' || coalesce(pbx_id, '') ||
    ' ' || coalesce(numeric_id, '') || ' ' || coalesce(mobile, ''))) stored
) with (fillfactor = 85);

create unique index users_username on users (site_id, username_key) where deleted_at is null;
create unique index users_email on users (site_id, email_key) where deleted_at is null and email_key is not null;
create unique index users_agent_id on users (site_id, agent_id_key) where deleted_at is null and agent_id_key is not null;
create unique index users_extension on users (site_id, extension) where deleted_at is null and extension is not null;
create unique index users_pbx_id on users (site_id, pbx_id) where deleted_at is null and pbx_id is not null;
create unique index users_numeric_id on users (site_id, numeric_id) where deleted_at is null and numeric_id is not null;
create unique index users_mobile on users (site_id, mobile) where deleted_at is null and mobile is not null;
create index users_name on users (site_id, name collate "und-x-icu", id) where deleted_at is null;
create index users_created on users (site_id, created_at, id) where deleted_at is null;
create index users_data_center on users (site_id, data_center_id);
create index users_status on users (site_id, status, name collate "und-x-icu", id);
create index users_supervisor on users (supervisor_id) where supervisor_id is not null;
create index users_org_unit on users (org_unit_id) where org_unit_id is not null;
create index users_search on users using gin (search gin_trgm_ops) with (fastupdate = off);

create table user_teams (
  site_id uuid not null,
  user_id uuid not null,
  team_id uuid not null,
  primary key (user_id, team_id)
);
create index user_teams_team on user_teams (team_id, user_id);
create table user_agent_groups (
  site_id uuid not null,
  user_id uuid not null,
  agent_group_id uuid not null,
  primary key (user_id, agent_group_id)
);
create index user_agent_groups_group on user_agent_groups (agent_group_id, user_id);
create table user_business_units (
  site_id uuid not null,
  user_id uuid not null,
  business_unit_id uuid not null,
  primary key (user_id, business_unit_id)
);
create index user_business_units_unit on user_business_units (business_unit_id, user_id);
create table user_roles (
  site_id uuid not null,
  user_id uuid not null,
  role_id uuid not null,
  primary key (user_id, role_id)
);
create index user_roles_role on user_roles (role_id, user_id);
create table user_skills (
  site_id uuid not null,
  user_id uuid not null,
  skill_id uuid not null,
  level smallint not null check (level between 1 and 10),
  primary key (user_id, skill_id)
);
create index user_skills_skill on user_skills (skill_id, level, user_id);
create table user_features (
  site_id uuid not null,
  user_id uuid not null,
  feature_id uuid not null,
  primary key (user_id, feature_id)
);
create index user_features_feature on user_features (feature_id, user_id);
-- Group profiles that are switched on.
create table user_profiles (
  site_id uuid not null,
  user_id uuid not null,
  profile_id uuid not null,
  primary key (user_id, profile_id)
);
create index user_profiles_profile on user_profiles (profile_id, user_id);
create table user_capacities (
  site_id uuid not null,
  user_id uuid not null,
  channel text not null check (channel ~ '^[A-Z][A-Z0-9_]{0,31}$'),
  count smallint not null check (count between 0 and 100),
  primary key (user_id, channel)
);
create table user_properties (
  site_id uuid not null,
  user_id uuid not null,
  property_key text not null references properties,
  value jsonb not null,
  primary key (user_id, property_key)
);
create table user_resource_filters (
  user_id uuid primary key,
  site_id uuid not null,
  filter jsonb not null
);
-- A seat taken: hot, so apart from the wide row of the user (docs/decisions/0002).
create table license_seats (
  user_id uuid primary key,
  site_id uuid not null,
  license text not null
);
create index license_seats_license on license_seats (site_id, license, user_id);

create table pictures (
  user_id uuid primary key,
  site_id uuid not null,
  etag text not null,
  content bytea not null,
  thumbnail bytea not null,
  updated_at timestamptz not null default now()
);

-- Presence at the queue, as the phone system reports it (A5): a row while logged on.
create table queue_presence (
  user_id uuid primary key,
  site_id uuid not null,
  logged_on_at timestamptz not null default now(),
  profile_id uuid,
  contact_since timestamptz,
  log_off_after_contact boolean not null default false
);
create index queue_presence_site on queue_presence (site_id);

-- Accounts ---------------------------------------------------------------------------------------

create table credentials (
  user_id uuid primary key,
  site_id uuid not null,
  password_hash text,
  totp_secret text,
  recovery_codes text[],
  failures int not null default 0,
  last_failure_at timestamptz,
  lock_reason text,
  last_signed_in_at timestamptz
);
create index credentials_site on credentials (site_id);

create table account_tokens (
  id uuid primary key default new_id(),
  site_id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('ACTIVATION', 'RESET', 'VERIFY_EMAIL', 'VERIFY_MOBILE')),
  token_hash bytea unique,
  code_hash bytea,
  attempts int not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_tokens_user on account_tokens (user_id);

-- Global by decision: read before a site is known, through find_session() only.
create table sessions (
  id uuid primary key default new_id(),
  user_id uuid not null,
  home_site_id uuid not null,
  site_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  user_agent text
);
create index sessions_user on sessions (user_id) where ended_at is null;

create table api_tokens (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null unique,
  scopes text[] not null default '{}',
  permissions text[] not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_site on api_tokens (site_id);

create table site_grants (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  user_id uuid not null,
  home_site_id uuid not null references sites,
  role_id uuid not null references roles,
  created_at timestamptz not null default now(),
  unique (user_id, site_id, role_id)
);
create index site_grants_site on site_grants (site_id);
create table system_administrators (
  user_id uuid primary key,
  created_at timestamptz not null default now()
);

create table saved_selections (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  owner_id uuid not null,
  user_ids uuid[] not null,
  unknown_keys text[] not null,
  created_at timestamptz not null default now()
);
create index saved_selections_site on saved_selections (site_id, created_at);
create table saved_views (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  shared boolean not null default false,
  state jsonb not null,
  created_at timestamptz not null default now()
);
create index saved_views_site on saved_views (site_id, owner_id);

-- Runs -------------------------------------------------------------------------------------------

create table runs (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{1,63}$'),
  -- The version of the shape that this run's change rows have, so that undo understands old ones.
  shape smallint not null default 1,
  status text not null check (status in ('PLANNING', 'PLANNED', 'WAITING_FOR_APPROVAL', 'SCHEDULED', 'QUEUED',
    'RUNNING', 'APPLIED', 'PARTLY_WAITING', 'CANCELLED', 'FAILED', 'UNDONE', 'EXPIRED')),
  actor_id uuid not null,
  actor_name text not null,
  actor_token_id uuid,
  mutation text not null,
  reason text check (length(reason) <= 1000),
  selection jsonb not null,
  input jsonb not null,
  on_refusal text not null default 'SKIP' check (on_refusal in ('SKIP', 'ABORT')),
  selected int,
  changed int,
  unchanged int,
  refused int,
  -- What the plan saw (B2): transaction ids mean nothing in another cluster.
  snapshot pg_snapshot,
  cluster_id bigint,
  undo_of uuid references runs,
  undone_by uuid references runs,
  parent_id uuid references runs,
  scheduled_at timestamptz,
  revert_at timestamptz,
  recurrence text,
  approval_required boolean not null default false,
  approved_by uuid,
  created_at timestamptz not null default now(),
  planned_at timestamptz,
  started_at timestamptz,
  applied_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz,
  error_code text,
  error_message text
);
create index runs_site on runs (site_id, id);
create index runs_open on runs (status, expires_at) where status not in ('APPLIED', 'CANCELLED', 'FAILED', 'UNDONE', 'EXPIRED');
create index runs_undo_of on runs (undo_of) where undo_of is not null;
create index runs_parent on runs (parent_id) where parent_id is not null;

-- The users of a plan, frozen in the order of the selection (B2).
create table run_targets (
  run_id uuid primary key references runs on delete cascade,
  site_id uuid not null,
  user_ids uuid[] not null
);
alter table run_targets alter user_ids set storage external;
-- The differences of a run that is planned. An applied run's are its change rows.
create table run_differences (
  site_id uuid not null,
  run_id uuid not null,
  ordinal int not null,
  user_id uuid not null,
  field text not null,
  before jsonb,
  after jsonb
);
create index run_differences_run on run_differences (run_id, ordinal);
create table run_refusals (
  site_id uuid not null,
  run_id uuid not null,
  ordinal int not null,
  user_id uuid not null,
  code text not null,
  field text,
  detail jsonb
);
create index run_refusals_run on run_refusals (run_id, ordinal);
-- Beside the transaction that applies the run, never locked by it.
create table run_progress (
  run_id uuid primary key references runs on delete cascade,
  site_id uuid not null,
  done int not null default 0,
  total int not null default 0,
  cancel_requested_at timestamptz,
  updated_at timestamptz not null default now()
);
-- B7: users whose change waits until they log off.
create table run_waiting (
  site_id uuid not null,
  run_id uuid not null references runs,
  user_id uuid not null,
  since timestamptz not null default now(),
  until timestamptz not null default now() + interval '7 days',
  primary key (user_id, run_id)
);
create index run_waiting_run on run_waiting (run_id);

create table idempotency_keys (
  site_id uuid not null references sites,
  actor_id uuid not null,
  mutation text not null,
  key text not null check (length(key) between 1 and 255),
  input_hash bytea not null,
  run_id uuid references runs,
  created_at timestamptz not null default now(),
  primary key (site_id, actor_id, mutation, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- The change log (C1) ----------------------------------------------------------------------------

create table changes (
  id bigint generated always as identity,
  site_id uuid not null,
  run_id uuid not null,
  user_id uuid not null,
  field text not null,
  before jsonb,
  after jsonb,
  at timestamptz not null default now(),
  -- bigint rather than xid8, which BRIN cannot index.
  xid bigint not null default (pg_current_xact_id()::text::bigint)
) partition by range (at);
create index changes_user on changes (user_id, id);
create index changes_run on changes (run_id, user_id);
create index changes_site on changes (site_id, id);
create index changes_xid on changes using brin (xid) with (pages_per_range = 16, autosummarize = on);
create table changes_default partition of changes default;

-- One partition a month, a year ahead; the maintenance job calls it daily.
create function ensure_change_partitions() returns void language plpgsql security definer set search_path = public as $$
declare month date := date_trunc('month', now() - interval '1 month');
begin
  while month < now() + interval '12 months' loop
    if to_regclass('changes_' || to_char(month, 'YYYY_MM')) is null then
      execute format('create table %I partition of changes for values from (%L) to (%L)',
        'changes_' || to_char(month, 'YYYY_MM'), month::timestamptz, (month + interval '1 month')::timestamptz);
    end if;
    month := month + interval '1 month';
  end loop;
end $$;
select ensure_change_partitions();

-- Imports ----------------------------------------------------------------------------------------

create table uploads (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  owner_id uuid not null,
  name text not null,
  bytes bigint not null default 0,
  kind text not null,
  complete boolean not null default false,
  created_at timestamptz not null default now()
);
create index uploads_site on uploads (site_id, created_at);
-- In the database, so that any worker can read what any API node received.
create table upload_chunks (
  upload_id uuid not null references uploads on delete cascade,
  site_id uuid not null,
  ordinal int not null,
  content bytea not null,
  primary key (upload_id, ordinal)
);
alter table upload_chunks alter content set storage external;

create table imports (
  id uuid primary key default new_id(),
  site_id uuid not null references sites,
  run_id uuid not null unique references runs,
  format text not null,
  file_name text not null,
  upload_ids uuid[] not null,
  options jsonb not null,
  -- The header as it stands in the file, and the column of ours that each is read as (null: left out).
  header text[] not null default '{}',
  mapping text[] not null default '{}',
  delimiter text,
  encoding text,
  rows_total int,
  inserted int,
  updated int,
  unchanged int,
  duplicates int,
  invalid int,
  created_at timestamptz not null default now()
);
create index imports_site on imports (site_id, id);

create table import_rows (
  import_id uuid not null references imports on delete cascade,
  site_id uuid not null,
  row_number int not null,
  -- As in the file, for the error file; corrections replace them.
  cells text[] not null,
  -- What connects it with other rows: 'email:ada@x.test', 'user:<id>', 'supervisor:bo'; see features/imports.
  keys text[] not null default '{}',
  corrected boolean not null default false,
  dropped boolean not null default false,
  outcome text check (outcome in ('INSERTED', 'UPDATED', 'UNCHANGED', 'DUPLICATE', 'INVALID')),
  user_id uuid,
  primary key (import_id, row_number)
);
-- Most rows of most imports are new; those are found by the primary key as fast.
create index import_rows_outcome on import_rows (import_id, outcome, row_number) where outcome <> 'INSERTED';
create table import_errors (
  import_id uuid not null references imports on delete cascade,
  site_id uuid not null,
  row_number int not null,
  -- Null for what is wrong with the row as a whole.
  column_key text,
  code text not null,
  value text,
  detail jsonb
);
create index import_errors_row on import_errors (import_id, row_number);
create index import_errors_code on import_errors (import_id, code, row_number);
create table import_mappings (
  site_id uuid not null references sites,
  header_hash bytea not null,
  mapping text[] not null,
  updated_at timestamptz not null default now(),
  primary key (site_id, header_hash)
);

-- Mail and SMS -----------------------------------------------------------------------------------

create table outbox (
  id uuid primary key default new_id(),
  site_id uuid not null,
  run_id uuid,
  user_id uuid,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  address text not null,
  template text not null,
  language text not null,
  params jsonb not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'SENT', 'FAILED')),
  attempts int not null default 0,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (run_id, user_id, template)
);
create index outbox_site on outbox (site_id, created_at);
create index outbox_pending on outbox (created_at) where status = 'PENDING';

-- Reading: views of the owner that carry the site's condition themselves, because under row-level
-- security PostgreSQL does not use an index for an operator that is not leakproof (LIKE, lower).
create view readable_users with (security_barrier = false) as
  select * from users where site_id = nullif(current_setting('muster.site', true), '')::uuid;

-- Rights -----------------------------------------------------------------------------------------
-- The application's role owns nothing. It is made by platform/database before the first migration.

grant usage on schema public to muster_app;
grant select, insert, update, delete on all tables in schema public to muster_app;
revoke update, delete on changes, changes_default from muster_app;
revoke all on changes_default from muster_app;
revoke insert, update, delete on sites, properties, system_administrators from muster_app;
grant update on sites to muster_app;
revoke all on sessions, api_tokens from muster_app;
grant select, insert, update on sessions, api_tokens to muster_app;
grant usage on all sequences in schema public to muster_app;

do $$
declare name text;
begin
  for name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attname = 'site_id' and c.relname not in ('sessions', 'api_tokens')
  loop
    execute format('alter table %I enable row level security', name);
    -- A sub-select is evaluated once a statement, not once a row.
    execute format('create policy of_site on %I using (site_id = (select current_site()))', name);
  end loop;
end $$;
alter table sites enable row level security;
create policy of_site on sites using (id = (select current_site()));
