-- How each file of an import is read where a person chose it, by the id of its upload, and the sheet that was read.
alter table imports
  add column reading jsonb not null default '{}',
  add column sheet text;
