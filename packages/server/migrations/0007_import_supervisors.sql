-- Whom a row names as supervisor, also where the row is invalid, so that circles are found when other rows of the
-- file are corrected.
alter table import_rows add column supervisor_id uuid;
