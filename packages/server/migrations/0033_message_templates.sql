-- O2: the words of a message that a site has changed, by kind and language; the others stand in the templates of
-- the program.

create table message_templates (
  site_id uuid not null references sites,
  template text not null,
  language text not null,
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) between 1 and 10000),
  -- Null where the message goes by e-mail only.
  sms text check (length(sms) between 1 and 480),
  updated_at timestamptz not null default now(),
  primary key (site_id, template, language)
);

grant select, insert, update, delete on message_templates to muster_app;
alter table message_templates enable row level security;
create policy of_site on message_templates using (site_id = (select current_site()));
