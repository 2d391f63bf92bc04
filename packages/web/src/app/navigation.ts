import { type ComponentType, lazy } from 'react';
import { RunningBadge } from '../features/runs/RunningBadge.tsx';
import type { Permission } from '../gql/graphql.ts';

/** Where an entry stands: on top, or under the heading of its group. */
export type NavigationGroup = 'work' | 'structure' | 'access';

export const navigationGroups: readonly NavigationGroup[] = ['work', 'structure', 'access'];

export interface NavigationEntry {
  /** Its address below the site, and its word among the translations. */
  page: string;
  group: NavigationGroup;
  permission?: Permission;
  /** For system administrators only. */
  ofServer?: boolean;
  /** A small number beside the word. */
  Badge?: ComponentType;
}

const FailedBadge = lazy(async () => ({
  default: (await import('../features/mail/FailedBadge.tsx')).FailedBadge,
}));

/** The pages of a site, in the order of the sidebar. */
export const navigation: readonly NavigationEntry[] = [
  { page: 'home', group: 'work' },
  { page: 'users', group: 'work', permission: 'USERS_READ' },
  { page: 'runs', group: 'work', Badge: RunningBadge },
  { page: 'pending', group: 'work' },
  { page: 'imports', group: 'work', permission: 'IMPORTS_RUN' },
  { page: 'changes', group: 'work', permission: 'CHANGES_READ' },
  { page: 'teams', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'skills', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'agent-groups', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'business-units', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'features', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'roles', group: 'access', permission: 'ROLES_MANAGE' },
  { page: 'licenses', group: 'access', permission: 'USERS_READ' },
  { page: 'org-units', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'user-groups', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'data-centers', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'properties', group: 'structure', permission: 'STRUCTURE_MANAGE' },
  { page: 'locks', group: 'access', permission: 'ACCOUNTS_LOCK' },
  { page: 'tokens', group: 'access', permission: 'TOKENS_MANAGE' },
  { page: 'outbox', group: 'access', permission: 'SETTINGS_MANAGE', Badge: FailedBadge },
  { page: 'messages', group: 'access', permission: 'SETTINGS_MANAGE' },
  { page: 'settings', group: 'access', permission: 'SETTINGS_MANAGE' },
  { page: 'sites', group: 'access', ofServer: true },
];
