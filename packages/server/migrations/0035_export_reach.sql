-- E1 R2: a file of an export is fetched only by who reaches as far as it does, and an export that cannot be made ends.

-- How far whoever asked for it reached when the file was made; null: before that, and of files made before.
alter table exports add column reach text;
-- How often the making of its file has begun.
alter table exports add column attempts int not null default 0;

create or replace function remove_old_exports() returns void
language sql volatile security definer set search_path = public as $$
  delete from exports where expires_at < now();
  -- What nobody makes any more neither waits for ever nor counts among the files of its site.
  update exports set status = 'FAILED' where status = 'MAKING' and created_at < now() - interval '1 hour';
  delete from export_chunks c using exports e where e.id = c.export_id and e.status = 'FAILED';
$$;
