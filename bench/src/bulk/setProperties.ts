import type { Action } from './Action.ts';

export const setProperties: Action = {
  mutation: 'bulkSetProperties',
  input: () => ({ properties: [{ key: 'ringTimeout', value: 25 }] }),
  ids: () => [],
  tables: ['user_properties'],
  plain: (who) => `
    with added as (
      insert into user_properties (site_id, user_id, property_key, value)
      select $1::uuid, who.id, 'ringTimeout', '25' from (${who}) who where $3::uuid[] is not null
      on conflict do nothing returning user_id)
    insert into changes (site_id, run_id, user_id, field, after)
    select $1::uuid, $2::uuid, user_id, 'properties', '{"ringTimeout": 25}' from added`,
  plainUndo: [
    `delete from user_properties p using changes c
     where c.run_id = $1 and p.user_id = c.user_id and p.property_key = 'ringTimeout'`,
  ],
  missing: (who) => `
    select who.id from (${who}) who where $1::uuid[] is not null and not exists (
      select from user_properties p where p.user_id = who.id and p.property_key = 'ringTimeout')`,
};
