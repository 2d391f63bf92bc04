import { ImportSource } from './ImportSource.ts';
import type { Condition, Source } from './Source.ts';

/** An administrator or a customer there is not one here; an agent is an agent. */
const agentsOnly: Condition = ({ values }) =>
  values.length > 0 && values.every((value) => value.toLowerCase() === 'agent');

export const zendesk: Source = {
  source: ImportSource.ZENDESK,
  signs: {
    all: ['name', 'email'],
    some: ['external_id', 'details', 'notes', 'restriction', 'organization', 'tags', 'brand'],
    least: 2,
  },
  columns: [
    ['name', 'fullName'],
    ['email', 'email'],
    ['role', 'roles', agentsOnly],
  ],
  leftOut: [
    'id',
    'external_id',
    'details',
    'notes',
    'phone',
    'shared_phone_number',
    'restriction',
    'organization',
    'tags',
    'brand',
    'alias',
    'signature',
    'locale',
    'time_zone',
    'suspended',
  ],
  leftOutLike: /^customfields/,
  blocked: [['suspended', 'YES']],
};
