-- Why a run failed, without its words: the key of a sentence and what it is filled with. Who reads the
-- run later may read another language (docs/decisions/0020). Runs that failed before keep their English message.
alter table runs add column error_saying jsonb;

-- C5: where a person is erased from the message, what it was made from goes too.
create function forget_error_saying() returns trigger language plpgsql as $$
begin
  new.error_saying := null;
  return new;
end $$;

create trigger forget_error_saying before update of error_message on runs for each row
when (old.error_message is not null and new.error_message is distinct from old.error_message)
execute function forget_error_saying();
