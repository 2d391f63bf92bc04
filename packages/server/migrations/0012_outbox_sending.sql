-- How messages leave the outbox (docs/decisions/0008).

-- PENDING: not handed over, so it can be tried again by itself. SENDING: handed over, and no answer has come yet.
-- KEPT: there is no mail server in demo mode; the message is shown instead of sent.
alter table outbox drop constraint outbox_status_check;
alter table outbox add constraint outbox_status_check
  check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'KEPT'));
alter table outbox
  -- What one person waits for goes before what a run sends to many.
  add column priority smallint not null default 0,
  add column next_attempt_at timestamptz not null default now(),
  add column claimed_by uuid,
  add column claimed_until timestamptz,
  -- What it said, of KEPT messages only: others bear links and codes that nobody else is to read.
  add column shown_text text;

drop index outbox_pending;
create index outbox_due on outbox (priority desc, next_attempt_at, id) where status = 'PENDING';
create index outbox_sending on outbox (claimed_until) where status = 'SENDING';
create index outbox_failed on outbox (site_id, id) where status = 'FAILED';
create index outbox_user on outbox (user_id, created_at);
create index outbox_list on outbox (site_id, id);
drop index outbox_site;

-- The messages that a worker sends next, of any site; a worker that dies loses them to another.
create function claim_messages(worker uuid, most int, wanted text[]) returns table (id uuid, site_id uuid, channel text)
language sql volatile security definer set search_path = public as $$
  with due as (
    select o.id from outbox o
    where o.status = 'PENDING' and o.channel = any(wanted) and o.next_attempt_at <= now()
      and (o.claimed_until is null or o.claimed_until < now())
    order by o.priority desc, o.next_attempt_at, o.id
    limit most for update skip locked
  )
  update outbox o set claimed_by = worker, claimed_until = now() + interval '1 minute'
  from due where o.id = due.id returning o.id, o.site_id, o.channel
$$;

-- What was handed over by a worker that died is not sent again by itself: it may have arrived.
create function fail_uncertain_messages() returns void
language sql volatile security definer set search_path = public as $$
  update outbox set status = 'FAILED', claimed_by = null, claimed_until = null, error = 'UNCERTAIN'
  where status = 'SENDING' and claimed_until < now()
$$;

create function remove_old_messages() returns void
language sql volatile security definer set search_path = public as $$
  delete from outbox where created_at < now() - interval '90 days' and status in ('SENT', 'FAILED', 'KEPT');
  update outbox set shown_text = null where status = 'KEPT' and created_at < now() - interval '7 days' and shown_text is not null
$$;

-- What a worker has claimed and not handed over.
create function release_messages(worker uuid) returns void
language sql volatile security definer set search_path = public as $$
  update outbox set claimed_by = null, claimed_until = null where claimed_by = worker and status = 'PENDING'
$$;
