import { row, sql } from '../../platform/database/sql.ts';
import type { LicenseChoice } from '../licenses/LicenseChoice.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { licenseDifferences } from './licenseDifferences.ts';

export interface SetLicense {
  license: `${LicenseChoice}`;
}

/** B12: users in order get seats; when the pool runs out the rest are refused. */
export const bulkSetLicense = bulkAction<SetLicense>({
  kind: 'SET_LICENSE',
  permission: 'licenses.assign',
  reads: ['license'],
  writes: ['license'],
  takesSeats: ({ license }) => license !== 'NONE',
  removes: ({ license }) => license === 'NONE',
  refusals: [],
  validate: async (em, { siteId }, { license }) => {
    if (license === 'NONE') return [];
    const { found } = await row<{ found: boolean }>(
      em,
      sql`select exists (select from license_pools where site_id = ${siteId} and license = ${license}) as found`,
    );
    const message = `The plan of this site has no ${license.toLowerCase()} licenses. Choose another.`;
    return found ? [] : [{ code: 'INVALID', message, path: ['license'] }];
  },
  differences: ({ targets, input }) =>
    licenseDifferences(targets, input.license === 'NONE' ? null : input.license),
});
