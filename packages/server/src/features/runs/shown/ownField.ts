/** What follows from the user group is shown as the field of the user's own that would override it. */
const own: Record<string, string> = {
  inheritedProperties: 'properties',
  inheritedResourceFilter: 'resourceFilter',
};

export function ownField(field: string): string {
  return own[field] ?? field;
}
