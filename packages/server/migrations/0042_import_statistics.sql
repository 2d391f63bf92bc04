-- Until the statistics know an import, the planner expects a single row of it, and a correction of many rows
-- compares each of them with each other. Only the owner of a table may analyze it.
create function know_import_rows() returns void
language sql volatile security definer set search_path = public as $$
  analyze import_rows (import_id, site_id, row_number, outcome);
  analyze import_errors (import_id, site_id, row_number, code);
$$;

revoke all on function know_import_rows() from public;
grant execute on function know_import_rows() to muster_app;
