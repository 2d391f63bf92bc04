/** The values that no two users of a site share, and the column in which each is unique among the living. */
export const userKeys = [
  { field: 'username', column: 'username_key', folded: true },
  { field: 'email', column: 'email_key', folded: true },
  { field: 'agentId', column: 'agent_id_key', folded: true },
  { field: 'extension', column: 'extension', folded: false },
  { field: 'pbxId', column: 'pbx_id', folded: false },
  { field: 'numericId', column: 'numeric_id', folded: false },
  { field: 'mobile', column: 'mobile', folded: false },
] as const;
