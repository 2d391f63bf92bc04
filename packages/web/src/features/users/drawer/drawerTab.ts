export const drawerTabs = ['details', 'access', 'assignments', 'properties', 'changes'] as const;

export type DrawerTab = (typeof drawerTabs)[number];

export function drawerTabOf(text: string | null): DrawerTab {
  return drawerTabs.find((known) => known === text) ?? 'details';
}
