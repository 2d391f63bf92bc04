import type { LicenseChoice } from '../licenses/LicenseChoice.ts';

/** The options and defaults of an import (I13), kept with it. */
export interface StoredOptions {
  existing: 'LEAVE' | 'UPDATE';
  listMode: 'MERGE' | 'REPLACE';
  matchKey: 'AUTOMATIC' | 'USERNAME' | 'EMAIL' | 'AGENT_ID';
  defaultLicense: `${LicenseChoice}` | null;
  defaultLanguage: string | null;
  defaultUserGroup: string | null;
  defaultRole: string | null;
  defaultDataCenter: string | null;
  defaultOrgUnit: string | null;
  nextFreeExtension: boolean;
  /** Absent in imports that were made before it could be chosen. */
  activation?: 'NOW' | 'LATER' | 'NEVER';
  createMissing?: ('TEAMS' | 'SKILLS')[];
}
