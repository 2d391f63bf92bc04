/** What follows from the user group or its profiles is shown as the user's own field would be. */
const own: Record<string, string> = {
  inheritedProperties: 'properties',
  inheritedResourceFilter: 'resourceFilter',
  profileSkills: 'skills',
};

export function ownField(field: string): string {
  return own[field] ?? field;
}
