-- The export that a file is, recognised by its header, and the rows that are no people to import, by reason.
alter table imports add column source text;
alter table imports add column left_out jsonb not null default '[]';
