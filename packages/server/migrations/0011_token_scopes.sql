-- A token may have scopes beside its permissions (export: longer pages), so they come with it.
drop function find_token(bytea, text);

create function find_token(hash bytea, wanted_slug text)
returns table (token_id uuid, token_permissions text[], token_scopes text[], site_id uuid, another_site boolean,
               user_id uuid, name text, home_site_id uuid, org_unit_id uuid, language text, roles jsonb)
language plpgsql volatile security definer set search_path = public as $$
declare
  found_token api_tokens;
begin
  select * into found_token from api_tokens t
  where t.token_hash = hash and t.revoked_at is null and t.expires_at > now();
  if not found then return; end if;
  if coalesce(found_token.last_used_at, '-infinity') < now() - interval '1 minute' then
    update api_tokens t set last_used_at = now() where t.id = found_token.id;
  end if;
  return query
    select found_token.id, found_token.permissions, found_token.scopes, s.id, s.slug <> coalesce(wanted_slug, s.slug),
      a.user_id, a.name, a.home_site_id, a.org_unit_id, a.language, a.roles
    from sites s, lateral find_actor(found_token.created_by, s.id) a where s.id = found_token.site_id;
end $$;
