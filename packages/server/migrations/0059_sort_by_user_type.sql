-- Sorting by user type reads one type after the other by name. Those who are no agents are too few to be found in the
-- index of all names, and few enough for one of their own.
create index users_no_agents on users (site_id, user_type, name collate "und-x-icu", id)
  where deleted_at is null and user_type <> 'AGENT';
