import type { ColumnKey } from './columns.ts';
import type { ImportErrorName } from './ImportErrorCode.ts';

export interface UserKey {
  column: ColumnKey;
  staged: string;
  /** Where users keep it, in the form in which it is unique among the living of a site. */
  userColumn: string;
  /** Compared without case. */
  folded: boolean;
  taken: ImportErrorName;
}

/** The values that no two users of a site share. */
export const userKeys: readonly UserKey[] = [
  {
    column: 'username',
    staged: 'username',
    userColumn: 'username_key',
    folded: true,
    taken: 'USERNAME_TAKEN',
  },
  { column: 'email', staged: 'email', userColumn: 'email_key', folded: true, taken: 'EMAIL_TAKEN' },
  {
    column: 'agentId',
    staged: 'agent_id',
    userColumn: 'agent_id_key',
    folded: true,
    taken: 'AGENT_ID_TAKEN',
  },
  {
    column: 'extension',
    staged: 'extension',
    userColumn: 'extension',
    folded: false,
    taken: 'EXTENSION_TAKEN',
  },
  { column: 'pbxId', staged: 'pbx_id', userColumn: 'pbx_id', folded: false, taken: 'PBX_ID_TAKEN' },
  {
    column: 'numericId',
    staged: 'numeric_id',
    userColumn: 'numeric_id',
    folded: false,
    taken: 'NUMERIC_ID_TAKEN',
  },
  { column: 'mobile', staged: 'mobile', userColumn: 'mobile', folded: false, taken: 'MOBILE_TAKEN' },
];

/** The column of a file in which a key stands: a LAN ID is the username. */
export function keyColumn({ column }: UserKey, lanId: boolean): ColumnKey {
  return lanId && column === 'username' ? 'lanId' : column;
}
