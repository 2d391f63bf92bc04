-- O1: what has ended is removed. Runs and the change log are kept.

create function remove_what_has_ended() returns void
language plpgsql security definer set search_path = public as $$
begin
  update runs set status = 'EXPIRED', ended_at = now()
  where status in ('PLANNED', 'WAITING_FOR_APPROVAL') and expires_at < now();

  delete from run_differences d using runs r where r.id = d.run_id
    and r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED') and r.ended_at < now() - interval '1 hour';
  delete from run_targets t using runs r where r.id = t.run_id
    and r.status in ('APPLIED', 'UNDONE', 'CANCELLED', 'FAILED', 'EXPIRED') and r.ended_at < now() - interval '1 hour';

  delete from uploads where created_at < now() - interval '7 days';
  delete from import_rows r using imports i where i.id = r.import_id and i.created_at < now() - interval '7 days';
  delete from import_errors e using imports i where i.id = e.import_id and i.created_at < now() - interval '7 days';
  delete from saved_selections where created_at < now() - interval '7 days';
  delete from idempotency_keys where created_at < now() - interval '7 days';
  delete from sessions where expires_at < now() - interval '7 days';
  delete from account_tokens where expires_at < now() - interval '7 days';

  create temporary table purged on commit drop as
    select id from users where deleted_at < now() - interval '30 days';
  delete from user_teams where user_id in (select id from purged);
  delete from user_agent_groups where user_id in (select id from purged);
  delete from user_business_units where user_id in (select id from purged);
  delete from user_roles where user_id in (select id from purged);
  delete from user_skills where user_id in (select id from purged);
  delete from user_features where user_id in (select id from purged);
  delete from user_profiles where user_id in (select id from purged);
  delete from user_capacities where user_id in (select id from purged);
  delete from user_properties where user_id in (select id from purged);
  delete from user_resource_filters where user_id in (select id from purged);
  delete from profiles where user_id in (select id from purged);
  delete from pictures where user_id in (select id from purged);
  delete from credentials where user_id in (select id from purged);
  delete from site_grants where user_id in (select id from purged);
  update users set supervisor_id = null where supervisor_id in (select id from purged);
  delete from users where id in (select id from purged);
end $$;
create index users_deleted on users (deleted_at) where deleted_at is not null;
