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

-- As a browser reads a value of an address; what is no such text is taken as it stands.
create function seal.url_decoded(value text) returns text language plpgsql immutable as $$
begin
  return (select convert_from(decode(string_agg(case when part ~ '^%.' then substr(part, 2)
      else encode(convert_to(part, 'UTF8'), 'hex') end, '' order by place), 'hex'), 'UTF8')
    from regexp_matches(replace(value, '+', ' '), '%[0-9a-f]{2}|[^%]+|%', 'gi') with ordinality as e(parts, place),
      lateral (select parts[1] as part) p);
exception when character_not_in_repertoire or untranslatable_character then
  return replace(value, '+', ' ');
end $$;

-- The query of a view without what was searched for, where that is one of the names.
create function seal.query_without_names(query text, pattern text) returns text language sql immutable as $$
  select coalesce(string_agg(part, '&' order by place), '')
  from string_to_table(query, '&') with ordinality as e(part, place)
  where not (part like 'q=%' and coalesce(seal.url_decoded(substr(part, 3)) ~* pattern, false))
$$;

-- The full names that a person has had, each first name with the last name of its time; a name of one word is none.
create function seal.full_names_of(wanted uuid) returns setof text language sql stable set search_path = public as $$
  with states as (
    select c.id, v from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field = 'existence' and jsonb_typeof(v) = 'object'
  ), renames as (
    -- Both names that one transaction changed changed together.
    select id, field, before #>> '{}' as before, after #>> '{}' as after, max(id) over (partition by run_id, xid) as moment
    from changes where user_id = wanted and field in ('firstName', 'lastName')
  ), moments as (
    select 0 as moment union select moment from renames
  ), names as (
    select (select concat_ws(' ', max(word) filter (where field = 'firstName'), max(word) filter (where field = 'lastName'))
      from unnest(array['firstName', 'lastName']) as f(field) cross join lateral (
        (select after as word, 1 as rank from renames r where r.field = f.field and r.moment <= m.moment order by r.id desc limit 1)
        union all
        (select before, 2 from renames r where r.field = f.field and r.moment > m.moment order by r.id limit 1)
        union all
        select case f.field when 'firstName' then first_name else last_name end, 3 from users where id = wanted
        union all
        (select v ->> f.field, 4 from states where v ? f.field order by id desc limit 1)
        order by rank limit 1) w) as name
    from moments m
    union
    select concat_ws(' ', v ->> 'firstName', v ->> 'lastName') from states
    union
    select name from users where id = wanted
  )
  select name from names where name ~ '\S\s+\S' and position('(erased)' in name) = 0
$$;

-- What names a person in a text: their keys and full names, now and before, as one pattern; null where there is
-- none. What is shorter than four characters says nothing of who is meant. A sign that joins words, such as the
-- point in john.smith, makes another word of both.
create function seal.names_of(wanted uuid) returns text language sql stable set search_path = public as $$
  with said as (
    select unnest(array[username, email, agent_id, extension, pbx_id, numeric_id, mobile]) as word
    from users where id = wanted
    union
    select v #>> '{}' from changes c, lateral (values (c.before), (c.after)) as t(v)
    where c.user_id = wanted and c.field in ('username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile')
    union
    select v ->> key from changes c, lateral (values (c.before), (c.after)) as t(v),
      unnest(array['username', 'email', 'agentId', 'extension', 'pbxId', 'numericId', 'mobile']) key
    where c.user_id = wanted and c.field = 'existence' and jsonb_typeof(v) = 'object'
    union
    select seal.full_names_of(wanted)
  )
  select '(?<![[:alnum:]]|[[:alnum:]][.@_+-])('
    || string_agg(regexp_replace(word, '([^[:alnum:]])', '\\\1', 'g'), '|' order by length(word) desc)
    || ')(?![[:alnum:]]|[.@_-][[:alnum:]])'
  from said where length(word) >= 4 and word <> '(erased)'
$$;

-- Where a person may be named: the home site, and every site in which they acted.
create function seal.sites_of(wanted uuid, home uuid) returns uuid[] language sql stable set search_path = public as $$
  select array_agg(s.id) from sites s where s.id = home
    or exists (select from changes c where c.user_id = wanted and c.site_id = s.id)
    or exists (select from runs r where r.site_id = s.id and (r.actor_id = wanted or r.approved_by = wanted))
$$;

-- The runs in which a name would be replaced; in_words where the chain proves it.
create function seal.runs_naming(pattern text, touched uuid[])
returns table (id uuid, site_id uuid, kind text, ended boolean, in_words boolean)
language sql stable set search_path = public as $$
  select r.id, r.site_id, r.kind, r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED'),
    coalesce(r.reason ~* pattern, false)
      or seal.without_names(r.input -> 'subject', pattern) is distinct from r.input -> 'subject'
  from runs r where r.site_id = any(touched)
    and (r.reason ~* pattern or r.error_message ~* pattern
      or r.selection::text ~* pattern and seal.without_names(r.selection, pattern) <> r.selection
      or r.input::text ~* pattern and seal.without_names(r.input, pattern) <> r.input)
$$;

-- What has not ended goes on as it was asked for, by whom it was asked: a selection without its name would hit
-- others, or nobody, each day anew. So such runs come before the erasure, and who erases is told of them.
create function open_runs_naming(wanted uuid) returns table (id uuid, kind text, here boolean)
language sql stable security definer set search_path = public as $$
  select n.id, n.kind, n.site_id = current_site()
  from seal.runs_naming(seal.names_of(wanted), seal.sites_of(wanted, current_site())) n
  where not n.ended and (
    exists (select from users u where u.id = wanted and u.site_id = current_site() and u.deleted_at is not null)
    or not exists (select from users u where u.id = wanted)
      and exists (select from changes c where c.user_id = wanted and c.site_id = current_site() and c.field = 'existence'))
  order by 3 desc, 1
$$;

-- In runs that have ended, their reasons and what was searched for; the links of those that were chained prove what is left.
create function seal.erase_mentions(wanted uuid, pattern text, touched uuid[]) returns void
language plpgsql set search_path = public as $$
begin
  -- Of runs of or about the person the verification knows without this.
  delete from seal.erased_words w using runs r where r.id = w.run_id and (r.actor_id = wanted
    or r.selection = jsonb_build_object('ids', jsonb_build_array(wanted))
    or exists (select from changes c where c.run_id = r.id and c.user_id = wanted and c.field <> 'personalData'));
  if pattern is null then return; end if;

  create temporary table naming on commit drop as
    select n.id, n.in_words from seal.runs_naming(pattern, touched) n where n.ended;
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
    state = case when v.state ->> 'query' is null then v.state
      else jsonb_set(v.state, '{query}', to_jsonb(seal.query_without_names(v.state ->> 'query', pattern))) end
  where v.site_id = any(touched) and (v.name ~* pattern
    or seal.query_without_names(v.state ->> 'query', pattern) <> v.state ->> 'query');
end $$;

alter function erase_personal_data(uuid, uuid) set schema seal;
alter function seal.erase_personal_data(uuid, uuid) rename to erase_person;

create function erase_personal_data(wanted uuid, event uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  site uuid := current_site();
  -- Both before anything is gone; who may not erase is refused by the next step.
  pattern text := seal.names_of(wanted);
  touched uuid[] := seal.sites_of(wanted, site);
begin
  perform seal.erase_person(wanted, event);
  perform seal.erase_mentions(wanted, pattern, touched);
end $$;
