-- Checked row by row, these cost more than the writing itself (docs/decisions/0002). Rows and errors are written
-- together with the import that they belong to, and imports are kept.
alter table import_rows drop constraint import_rows_import_id_fkey;
alter table import_errors drop constraint import_errors_import_id_fkey;
