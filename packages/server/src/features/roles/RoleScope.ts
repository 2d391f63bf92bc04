import { registerEnumType } from 'type-graphql';

export enum RoleScope {
  SITE = 'SITE',
  ORG_UNIT = 'ORG_UNIT',
  TEAMS = 'TEAMS',
}

registerEnumType(RoleScope, {
  name: 'RoleScope',
  description: 'How far the permissions of a role reach.',
  valuesConfig: {
    SITE: { description: 'All users of the site.' },
    ORG_UNIT: { description: 'Users of the holder’s org unit and of those below it.' },
    TEAMS: { description: 'Users who are in a team with the holder.' },
  },
});
