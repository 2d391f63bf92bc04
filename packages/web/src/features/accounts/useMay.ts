import { useCallback } from 'react';
import type { Permission } from '../../gql/graphql.ts';
import { useViewer } from './useViewer.ts';

/** What the viewer may not do is not shown. The server refuses it too. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useViewer();
  return useCallback((permission) => permissions.includes(permission), [permissions]);
}
