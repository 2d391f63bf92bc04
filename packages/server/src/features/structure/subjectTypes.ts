/** What the change log calls a record of each table. */
export const subjectTypes = {
  teams: 'TEAM',
  skills: 'SKILL',
  agent_groups: 'AGENT_GROUP',
  business_units: 'BUSINESS_UNIT',
  features: 'FEATURE',
  user_groups: 'USER_GROUP',
  org_units: 'ORG_UNIT',
} as const;

export type SubjectTable = keyof typeof subjectTypes;

/** createAgentGroup of agent_groups. */
export function mutationOf(verb: 'create' | 'rename', table: SubjectTable): string {
  const words = subjectTypes[table].toLowerCase().split('_');
  return verb + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
