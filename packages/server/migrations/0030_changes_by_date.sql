-- C2: changes of few minutes are found without walking the hour around them; it costs next to nothing to keep.
create index changes_at on changes using brin (at) with (pages_per_range = 16, autosummarize = on);
