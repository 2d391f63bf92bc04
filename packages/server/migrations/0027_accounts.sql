-- A3, A4, A6: locks that open by themselves, second factors, and addresses that are changed by who has them.

alter table credentials
  -- From which network address the failure came that locked the account.
  add column locked_from text,
  -- A secret that is shown and not confirmed yet; of no use until it is.
  add column totp_pending text,
  -- The step of the last code that was accepted: no code is accepted twice.
  add column totp_last_step bigint;
create index credentials_failed on credentials (user_id) where lock_reason = 'FAILURES';

alter table account_tokens
  -- VERIFY_…: the new address, which belongs to the account once it is confirmed.
  add column address text,
  drop constraint account_tokens_kind_check,
  add constraint account_tokens_kind_check
    check (kind in ('ACTIVATION', 'RESET', 'VERIFY_EMAIL', 'VERIFY_MOBILE', 'SIGN_IN'));

-- What a link or a challenge opens, before a site is known.
create function find_open_token(hash bytea, kinds text[])
returns table (id uuid, kind text, user_id uuid, site_id uuid, site_slug text, site_name text, address text)
language sql stable security definer set search_path = public as $$
  select t.id, t.kind, u.id, s.id, s.slug, s.name, t.address
  from account_tokens t join users u on u.id = t.user_id join sites s on s.id = t.site_id
  where t.token_hash = hash and t.kind = any(kinds) and t.used_at is null and t.expires_at > now()
    and u.deleted_at is null and u.suspended_at is null and s.closed_at is null
$$;

-- A failure lock ends 12 hours after it began.
create function open_lock(wanted uuid) returns boolean
language plpgsql volatile security definer set search_path = public as $$
declare
  was timestamptz;
begin
  select u.locked_at into was from users u join credentials c on c.user_id = u.id
  where u.id = wanted and c.lock_reason = 'FAILURES' and u.locked_at < now() - interval '12 hours'
  for no key update of u;
  if not found then return false; end if;
  update users set locked_at = null where id = wanted;
  update credentials set failures = 0, lock_reason = null, locked_from = null where user_id = wanted;
  perform log_lock(wanted, 'UNLOCK', was, null, '12 hours have passed.');
  return true;
end $$;

-- A job opens those that nobody tries; a few at once, so that it holds nobody up.
create function open_locks() returns int
language sql volatile security definer set search_path = public as $$
  select count(*)::int from (
    select c.user_id from credentials c join users u on u.id = c.user_id
    where c.lock_reason = 'FAILURES' and u.locked_at < now() - interval '12 hours' and u.deleted_at is null
    order by c.user_id limit 1000
  ) ended where open_lock(ended.user_id)
$$;

-- A3: the wait grows evenly from a second, at the first failure that costs one, to 15 minutes, at the last before
-- the account is locked.
create or replace function count_attempt(wanted uuid) returns text
language plpgsql volatile security definer set search_path = public as $$
declare
  account record;
begin
  insert into credentials (user_id, site_id)
    select id, users.site_id from users where id = wanted on conflict do nothing;
  perform open_lock(wanted);
  select c.failures, c.last_failure_at, s.lock_wait_after as waits, s.lock_after as locks into account
  from credentials c join sites s on s.id = c.site_id where c.user_id = wanted for update of c;
  if not found then return null; end if;
  if account.failures >= account.waits and account.last_failure_at
     + power(900, least(1, (account.failures - account.waits)::float8 / greatest(account.locks - 1 - account.waits, 1)))
       * interval '1 second' > now() then
    return null;
  end if;
  update credentials set failures = account.failures + 1, last_failure_at = now() where user_id = wanted;
  return (select status from users where id = wanted);
end $$;

drop function lock_after_failures(uuid);
-- True: this failure was the one that locks the account, which ends its sessions (A4).
create function lock_after_failures(wanted uuid, address text) returns boolean
language plpgsql volatile security definer set search_path = public as $$
declare
  failed int;
begin
  update users u set locked_at = now() from credentials c, sites s
  where u.id = wanted and c.user_id = u.id and s.id = u.site_id and u.locked_at is null and c.failures >= s.lock_after
  returning c.failures into failed;
  if not found then return false; end if;
  update credentials set lock_reason = 'FAILURES', locked_from = address where user_id = wanted;
  update sessions set ended_at = now() where user_id = wanted and ended_at is null;
  perform log_lock(wanted, 'LOCK', null, now(), failed || ' sign-ins failed in a row.');
  return true;
end $$;
