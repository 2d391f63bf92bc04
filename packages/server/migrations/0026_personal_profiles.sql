-- U12: the personal profiles of users as runs write, log and undo them: a value for each profile of a user.
create index profiles_user on profiles (user_id) where user_id is not null;
create view personal_profiles with (security_invoker = true) as
  select p.site_id, p.user_id, p.id::text as profile_id,
    jsonb_build_object('name', p.name, 'skills',
      coalesce((select jsonb_object_agg(s.skill_id, s.level) from profile_skills s where s.profile_id = p.id), '{}')) as value
  from profiles p where p.user_id is not null;
grant select on personal_profiles to muster_app;
