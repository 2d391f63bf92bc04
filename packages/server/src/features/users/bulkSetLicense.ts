import { row, sql } from '../../platform/database/sql.ts';
import type { LicenseChoice } from '../licenses/LicenseChoice.ts';
import { bulkAction } from '../runs/BulkAction.ts';

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
  differences: ({ targets, input }) => {
    const wanted = input.license === 'NONE' ? sql`null::jsonb` : sql`to_jsonb(${input.license}::text)`;
    return sql`
      select t.ordinal, t.user_id, 'license'::text as field, to_jsonb(l.license) as before, ${wanted} as after
      from ${targets} t left join license_seats l on l.user_id = t.user_id
      where l.license is distinct from ${input.license === 'NONE' ? null : input.license}::text`;
  },
});
