export interface Named {
  id: string;
  name: string;
}

/** What a test says of a user; everything else is plausible and unique. */
export interface UserValues {
  firstName?: string | null;
  lastName?: string | null;
  username?: string;
  email?: string | null;
  agentId?: string | null;
  extension?: string | null;
  pbxId?: string | null;
  numericId?: string | null;
  mobile?: string | null;
  userType?: 'AGENT' | 'SUPERVISOR' | 'ADMINISTRATOR';
  language?: string;
  userGroupId?: string;
  orgUnitId?: string | null;
  supervisorId?: string | null;
  dataCenterId?: string | null;
  /** Activated unless another is asked for. */
  status?: 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'LOCKED' | 'DELETED';
  createdAt?: string;
  /** Built-in roles by name, others by id; Agent without it. */
  roles?: string[];
  teams?: Named[];
  agentGroups?: Named[];
  businessUnits?: Named[];
  /** Levels by skill id. */
  skills?: Record<string, number>;
  license?: 'ENTERPRISE' | 'CONTACT' | null;
  loggedOn?: boolean;
  lastSignedInAt?: string | null;
}

export interface TestUser {
  id: string;
  name: string;
  username: string;
  email: string | null;
  siteId: string;
}
