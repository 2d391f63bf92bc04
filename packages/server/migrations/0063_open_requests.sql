-- Q4: how often an address has asked without a session in its minute, counted by all processes together. An address
-- stands here as its digest, for an hour at most; a crash of the database may forget it.
create unlogged table open_requests (
  caller bytea primary key,
  ends_at timestamptz not null,
  count integer not null
) with (fillfactor = 50);
grant select, insert, update, delete on open_requests to muster_app;
