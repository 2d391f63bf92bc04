import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { findSite } from '../sites/findSite.ts';
import type { SignInOptions } from './SingleSignOn.ts';

/** The same for a site that is not there as for one that has no provider. */
export async function loadSignInOptions(em: EntityManager, slug: string): Promise<SignInOptions> {
  const site = await findSite(em, slug);
  const [found] = site
    ? await inSite(em, site.id, (tx) =>
        rows<{ label: string; required: boolean }>(
          tx,
          sql`select label, required from single_sign_on where site_id = ${site.id} and enabled`,
        ),
      )
    : [];
  return {
    singleSignOn: found?.label ?? null,
    passwordForAdministratorsOnly: found?.required ?? false,
  };
}
