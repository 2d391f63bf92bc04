import type { ComponentType } from 'react';
import { RunningBadge } from '../features/runs/RunningBadge.tsx';
import type { Permission } from '../gql/graphql.ts';

export interface NavigationEntry {
  /** Its address below the site, and its word among the translations. */
  page: string;
  permission?: Permission;
  /** A small number beside the word. */
  Badge?: ComponentType;
}

/** The pages of a site, in the order of the sidebar. */
export const navigation: readonly NavigationEntry[] = [
  { page: 'users', permission: 'USERS_READ' },
  { page: 'runs', Badge: RunningBadge },
  { page: 'imports', permission: 'IMPORTS_RUN' },
];
