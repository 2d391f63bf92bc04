-- O1, B5: what is in use is collected once and what is not in it goes, so that the nightly work grows with the pictures
-- and not with the pictures times their changes.
create or replace function remove_ended_pictures() returns void
language plpgsql security definer set search_path = public as $$
begin
  delete from picture_import_rows r using picture_imports i
  where i.id = r.import_id and i.created_at < now() - interval '7 days';
  with recent as materialized (
    select c.site_id, c.before, c.after from changes c where c.field = 'picture' and c.at > now() - interval '31 days'
  ), kept as materialized (
    select site_id, etag from pictures
    union select site_id, before #>> '{}' from recent where before is not null
    union select site_id, after #>> '{}' from recent where after is not null
  )
  delete from picture_contents p
  where p.used_at < now() - interval '7 days'
    and not exists (select from kept k where k.site_id = p.site_id and k.etag = p.etag);
end $$;
