-- A2: links and codes are looked up before a site is known.

create index account_tokens_open on account_tokens (user_id, kind) where used_at is null;

create function find_account_token(hash bytea)
returns table (id uuid, kind text, user_id uuid, site_id uuid, site_slug text, site_name text, username text,
               second_factor boolean)
language sql stable security definer set search_path = public as $$
  select t.id, t.kind, u.id, s.id, s.slug, s.name, u.username,
    exists (select from credentials c where c.user_id = u.id and c.totp_secret is not null)
  from account_tokens t join users u on u.id = t.user_id join sites s on s.id = u.site_id
  where t.token_hash = hash and t.kind in ('ACTIVATION', 'RESET') and t.used_at is null and t.expires_at > now()
    and u.deleted_at is null and u.suspended_at is null and s.closed_at is null
$$;

-- A guess counts before it is looked at, so that guesses made at once count too: five for each code.
create function count_code_attempt(login text, site uuid)
returns table (id uuid, user_id uuid, site_id uuid, code_hash text)
language sql volatile security definer set search_path = public as $$
  with tried as (
    update account_tokens t set attempts = attempts + 1
    where t.user_id in (select a.user_id from find_accounts(login, site) a where a.status <> 'SUSPENDED')
      and t.kind in ('ACTIVATION', 'RESET') and t.used_at is null and t.expires_at > now()
      and t.code_hash is not null and t.attempts < 5
    returning t.id, t.user_id, t.site_id, convert_from(t.code_hash, 'UTF8') as code_hash
  )
  select * from tried
$$;
