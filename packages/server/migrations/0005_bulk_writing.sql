-- What makes changing many users at once fast.

-- The fields that a run has changed, so that undoing it need not look for them among its change rows.
alter table runs add column fields text[];

-- Trigrams of a changed row are collected and entered together, which writes a fifth of the log. A search reads
-- what is collected too (20 ms when full), so a run that has filled it empties it when it has ended.
alter index users_search set (fastupdate = on, gin_pending_list_limit = 16384);

create function tidy_search_index() returns void
language sql security definer set search_path = public as $$ select gin_clean_pending_list('users_search') $$;
