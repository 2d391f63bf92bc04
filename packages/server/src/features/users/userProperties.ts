import { sql } from '../../platform/database/sql.ts';

/** U11: every property of `u` with the value that counts, the nearest of user, user group, site and system. */
export const userProperties = sql`(
  select json_agg(json_build_object(
      'property', json_build_object('key', p.key, 'name', p.name, 'type', p.type, 'unit', p.unit,
        'minimum', p.minimum, 'maximum', p.maximum, 'systemValue', p.system_value, 'siteValue', s.value),
      'value', coalesce(own.value, g.value, s.value, p.system_value),
      'inherited', coalesce(g.value, s.value, p.system_value),
      'source', case when own.value is not null then 'USER' when g.value is not null then 'USER_GROUP'
                     when s.value is not null then 'SITE' else 'SYSTEM' end)
    order by p.name collate "und-x-icu")
  from properties p
  left join site_properties s on s.site_id = u.site_id and s.property_key = p.key
  left join user_group_properties g on g.user_group_id = u.user_group_id and g.property_key = p.key
  left join user_properties own on own.user_id = u.id and own.property_key = p.key)`;
