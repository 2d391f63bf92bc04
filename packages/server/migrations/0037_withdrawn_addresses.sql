-- W10, A4: a new address that waits to be confirmed does not outlive the lock of its account, and no secret that was
-- begun by the password alone replaces a second factor that is on.

update credentials set totp_pending = null where totp_secret is not null and totp_pending is not null;

-- The second step of a sign-in says that an account is locked; whoever has an address of a locked one learns nothing.
create or replace function find_open_token(hash bytea, kinds text[])
returns table (id uuid, kind text, user_id uuid, site_id uuid, site_slug text, site_name text, address text)
language sql stable security definer set search_path = public as $$
  select t.id, t.kind, u.id, s.id, s.slug, s.name, t.address
  from account_tokens t join users u on u.id = t.user_id join sites s on s.id = t.site_id
  where t.token_hash = hash and t.kind = any(kinds) and t.used_at is null and t.expires_at > now()
    and u.deleted_at is null and u.suspended_at is null
    and (u.locked_at is null or t.kind = 'SIGN_IN') and s.closed_at is null
$$;

-- True: this failure was the one that locks the account, which ends its sessions (A4).
create or replace function lock_after_failures(wanted uuid, address text) returns boolean
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
  delete from outbox where user_id = wanted and template = 'verifyContact' and status in ('PENDING', 'FAILED');
  update account_tokens set used_at = now()
  where user_id = wanted and kind in ('VERIFY_EMAIL', 'VERIFY_MOBILE') and used_at is null;
  perform log_lock(wanted, 'LOCK', null, now(), failed || ' sign-ins failed in a row.');
  return true;
end $$;
