-- I9: texts are kept without characters that nobody sees and with their letters composed (platform/text/trimText.ts).
-- Those kept before are brought to that form, as the file that they came from is read in it now. It is no change of
-- an account: they read the same. Where somebody else of the site would bear the same then, both stay as they are.
create function pg_temp.cleaned(value text, most int) returns text language sql immutable as $$
  select case when length(c.text) between 1 and most then c.text else value end
  from (select normalize(btrim(translate(value,
    U&'\00a0\2007\202f\00ad\200b\200e\200f\202a\202b\202c\202d\202e\2060\2066\2067\2068\2069\feff', '   ')), NFC)) as c(text)
$$;

with beyond_ascii as (
  select id, site_id, deleted_at is null as living,
    pg_temp.cleaned(username, 254) as username, pg_temp.cleaned(email, 254) as email,
    pg_temp.cleaned(first_name, 100) as first_name, pg_temp.cleaned(last_name, 100) as last_name,
    pg_temp.cleaned(crm_name, 200) as crm_name, pg_temp.cleaned(chat_greeting_name, 200) as chat_greeting_name
  from users, concat(username, email, first_name, last_name, crm_name, chat_greeting_name) as texts
  where octet_length(texts) <> length(texts)
), changing as (
  select b.* from beyond_ascii b join users u on u.id = b.id
  where (u.username, u.email, u.first_name, u.last_name, u.crm_name, u.chat_greeting_name)
    is distinct from (b.username, b.email, b.first_name, b.last_name, b.crm_name, b.chat_greeting_name)
), judged as (
  select c.*,
    c.username !~ '[[:space:][:cntrl:]]' and (not living or (
      count(*) over (partition by site_id, living, lower(username)) = 1 and not exists (
        select from users o where o.site_id = c.site_id and o.deleted_at is null and o.id <> c.id
          and o.username_key = lower(c.username)))) as username_free,
    not living or (
      count(*) over (partition by site_id, living, lower(email)) = 1 and not exists (
        select from users o where o.site_id = c.site_id and o.deleted_at is null and o.id <> c.id
          and o.email_key = lower(c.email))) as email_free
  from changing c
)
update users u set
  username = case when j.username_free then j.username else u.username end,
  email = case when j.email_free then j.email else u.email end,
  first_name = j.first_name, last_name = j.last_name,
  crm_name = j.crm_name, chat_greeting_name = j.chat_greeting_name
from judged j where j.id = u.id;

do $$
declare
  named record;
begin
  for named in
    select * from (values ('roles', 'site_id'), ('teams', 'site_id'), ('skills', 'site_id'), ('agent_groups', 'site_id'),
      ('business_units', 'site_id'), ('features', 'site_id'), ('user_groups', 'site_id'),
      ('org_units', 'site_id, parent_id')) as t(name, scope)
  loop
    execute format(
      'update %1$I t set name = c.cleaned
       from (select id, cleaned, count(*) over (partition by %2$s, lower(cleaned)) as bearers
             from (select *, pg_temp.cleaned(name, 100) as cleaned from %1$I) n) c
       where c.id = t.id and c.bearers = 1 and c.cleaned <> t.name', named.name, named.scope);
  end loop;
end $$;
