-- A token is looked up by find_token before its site is known; all else that reads tokens does so within a site,
-- so row-level security guards them as it does every other table of a site.
alter table api_tokens enable row level security;
create policy of_site on api_tokens using (site_id = (select current_site()));
