import type { BuildSchemaOptions } from 'type-graphql';
import { AccountResolver } from '../features/accounts/AccountResolver.ts';
import { ChangeResolver } from '../features/changes/ChangeResolver.ts';
import { RunFieldsResolver } from '../features/runs/RunFieldsResolver.ts';
import { RunProgressResolver } from '../features/runs/RunProgressResolver.ts';
import { RunResolver } from '../features/runs/RunResolver.ts';
import { SiteResolver } from '../features/sites/SiteResolver.ts';
import { BulkUpdateSkillsResolver } from '../features/skills/BulkUpdateSkillsResolver.ts';
import { BulkAssignTeamsResolver } from '../features/teams/BulkAssignTeamsResolver.ts';
import { BulkDeleteResolver } from '../features/users/BulkDeleteResolver.ts';
import { UserResolver } from '../features/users/UserResolver.ts';

/** Every resolver of the schema, one line each. */
export const resolvers: BuildSchemaOptions['resolvers'] = [
  AccountResolver,
  SiteResolver,
  UserResolver,
  ChangeResolver,
  RunFieldsResolver,
  RunProgressResolver,
  RunResolver,
  BulkAssignTeamsResolver,
  BulkUpdateSkillsResolver,
  BulkDeleteResolver,
];
