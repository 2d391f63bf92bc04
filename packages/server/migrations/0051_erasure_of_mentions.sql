-- C5: the person is also named where others are meant: in reasons of runs on many, in what was searched for to
-- select them, in names of files, in saved views (docs/decisions/0016).

-- A run whose words named somebody: what is left of them is proved by a salt of its own.
create table seal.erased_words (
  run_id uuid primary key,
  user_id uuid not null,
  salt bytea not null,
  digest bytea not null
);

-- A text without the names, as whole words; a point or a digit beside one makes another word of it.
create function seal.without_names(value text, pattern text) returns text language sql immutable as $$
  select regexp_replace(value, pattern, '(erased)', 'gi')
$$;

-- The same in what people typed into a selection or an input; ids and numbers are left alone.
create function seal.without_names(value jsonb, pattern text) returns jsonb language sql immutable as $$
  select case jsonb_typeof(value)
    when 'object' then (select coalesce(jsonb_object_agg(key, case
        when key in ('text', 'search', 'fileName', 'reason', 'name') and jsonb_typeof(part) = 'string'
          then to_jsonb(seal.without_names(part #>> '{}', pattern))
        else seal.without_names(part, pattern) end), '{}') from jsonb_each(value) as e(key, part))
    when 'array' then (select coalesce(jsonb_agg(seal.without_names(part, pattern) order by place), '[]')
      from jsonb_array_elements(value) with ordinality as e(part, place))
    else value end
$$;

-- What names a person in a text: their keys and full names, now and before, as one pattern; null where there is
-- none. What is shorter than four characters says nothing of who is meant.
create function seal.names_of(wanted uuid) returns text language sql stable set search_path = public as $$
  with states as (
    select v from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field = 'existence' and jsonb_typeof(v) = 'object'
  ), said as (
    select unnest(array[username, email, agent_id, extension, pbx_id, numeric_id, mobile, name]) as word
    from users where id = wanted
    union
    select v #>> '{}' from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field in ('username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile')
    union
    select v ->> key from states, unnest(array['username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile']) key
    union
    select concat_ws(' ', v ->> 'firstName', v ->> 'lastName') from states
  )
  select '(?<![[:alnum:]])(' || string_agg(regexp_replace(word, '([^[:alnum:]])', '\\\1', 'g'), '|' order by length(word) desc)
    || ')(?![[:alnum:]]|[.@_-][[:alnum:]])'
  from said where length(word) >= 4 and word <> '(erased)'
$$;

-- In runs, their reasons and what was searched for; the links of those that were chained prove what is left.
create function seal.erase_mentions(wanted uuid, pattern text, touched uuid[]) returns void
language plpgsql set search_path = public as $$
begin
  -- Of runs of or about the person the verification knows without this.
  delete from seal.erased_words w using runs r where r.id = w.run_id and (r.actor_id = wanted
    or r.selection = jsonb_build_object('ids', jsonb_build_array(wanted))
    or exists (select from changes c where c.run_id = r.id and c.user_id = wanted and c.field <> 'personalData'));
  if pattern is null then return; end if;

  create temporary table naming on commit drop as
    select r.id, r.reason ~* pattern or (r.input -> 'subject')::text ~* pattern as in_words from runs r
    where r.site_id = any(touched) and (r.reason ~* pattern or r.error_message ~* pattern
      or r.selection::text ~* pattern or r.input::text ~* pattern);
  update runs r set reason = seal.without_names(reason, pattern), error_message = seal.without_names(error_message, pattern),
    selection = seal.without_names(selection, pattern), input = seal.without_names(input, pattern)
  from naming n where n.id = r.id;
  insert into seal.erased_words (run_id, user_id, salt, digest)
    select r.id, wanted, s.salt, seal.words_digest(s.salt, r) from naming n join runs r on r.id = n.id
    cross join lateral (select uuid_send(gen_random_uuid()) as salt where n.id = n.id) s
    where n.in_words and exists (select from chain_links l where l.run_id = r.id)
  on conflict (run_id) do update set user_id = excluded.user_id, salt = excluded.salt, digest = excluded.digest;
  update chain_links l set salt = null from naming n where l.run_id = n.id and n.in_words;
  drop table naming;

  update saved_views v set name = case when v.name ~* pattern then '(erased) ' || v.id else v.name end,
    state = jsonb_set(v.state, '{query}', to_jsonb(btrim(regexp_replace(v.state ->> 'query', '(^|&)q=[^&]*', '', 'g'), '&')))
  where v.site_id = any(touched) and (v.name ~* pattern
    or replace(replace(replace(v.state ->> 'query', '%40', '@'), '%2B', '+'), '=', ' ') ~* pattern
    or replace(replace(v.state ->> 'query', '%40', '@'), '+', ' ') ~* pattern);
end $$;

alter function erase_personal_data(uuid, uuid) set schema seal;
alter function seal.erase_personal_data(uuid, uuid) rename to erase_person;

create function erase_personal_data(wanted uuid, event uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  site uuid := current_site();
  -- Both before anything is gone; who may not erase is refused by the next step.
  pattern text := seal.names_of(wanted);
  touched uuid[] := array(select s.id from sites s where s.id = site
    or exists (select from changes c where c.user_id = wanted and c.site_id = s.id)
    or exists (select from runs r where r.site_id = s.id and (r.actor_id = wanted or r.approved_by = wanted)));
begin
  perform seal.erase_person(wanted, event);
  perform seal.erase_mentions(wanted, pattern, touched);
end $$;
