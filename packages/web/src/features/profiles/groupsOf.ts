import type { Pick } from '../../ui/SearchPicker.tsx';

interface GroupProfile extends Pick {
  userGroup?: Pick | null | undefined;
}

/** The user groups that have profiles, in the order in which they come. */
export function groupsOf(profiles: readonly GroupProfile[]): Pick[] {
  const groups = new Map<string, Pick>();
  for (const { userGroup } of profiles) if (userGroup) groups.set(userGroup.id, userGroup);
  return [...groups.values()].map(({ id, name }) => ({ id, name }));
}

export function profilesOf(profiles: readonly GroupProfile[], groupId: string, search: string): Pick[] {
  const wanted = search.trim().toLowerCase();
  return profiles
    .filter(({ name, userGroup }) => userGroup?.id === groupId && name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ id, name }));
}
