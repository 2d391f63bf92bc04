-- Sorting by a key that not everybody has reads two indexes: the unique one of those who have it, and this of those
-- who have not, in the order of their ids. Each user stands in one of the two, so that one who has all keys costs
-- nothing more.
create index users_without_email on users (site_id, id) where deleted_at is null and email_key is null;
create index users_without_agent_id on users (site_id, id) where deleted_at is null and agent_id_key is null;
create index users_without_extension on users (site_id, id) where deleted_at is null and extension is null;
create index users_without_numeric_id on users (site_id, id) where deleted_at is null and numeric_id is null;
