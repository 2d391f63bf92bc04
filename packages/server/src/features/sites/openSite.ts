import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { oneSite } from './allSites.ts';
import { type CreatedSite, createSite, type NewSite } from './createSite.ts';
import { judgeLanguages } from './judgeLanguages.ts';
import { judgeSite, slugTaken } from './judgeSite.ts';
import type { ListedSite } from './ListedSite.ts';
import { assertSystemAdministrator } from './systemAdministrator.ts';

export interface SavedSite {
  site: ListedSite | null;
  userErrors: UserError[];
}

const SITE = { type: 'SETTINGS', name: '' } as const;
const UNIQUE_VIOLATION = '23505';

/** W9: makes a site, in which whoever makes it may act as Admin from the start. */
export async function openSite(
  em: EntityManager,
  actor: Actor,
  values: Required<NewSite>,
): Promise<SavedSite> {
  await assertSystemAdministrator(em, actor);
  const { slug, timeZone, languages } = values;
  const site = { ...values, name: values.name.trim() };
  const userErrors = [
    ...(await judgeSite(
      em,
      { slug, name: site.name, timeZone },
      { slug: 'slug', name: 'name', timeZone: 'timeZone' },
    )),
    ...judgeLanguages(languages),
    ...judgeSeats(values.seats),
  ];
  if (userErrors.length > 0) return { site: null, userErrors };
  try {
    const { id } = await createSite(em, site, (tx, created) => letIn(tx, actor, created));
    return { site: await oneSite(em, actor, id), userErrors: [] };
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    return { site: null, userErrors: [slugTaken(slug, 'slug')] };
  }
}

async function letIn(em: EntityManager, actor: Actor, { id, roles }: CreatedSite): Promise<void> {
  const { userId, homeSiteId } = actor;
  await rows(
    em,
    sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
        values (${id}, ${userId}, ${homeSiteId}, ${roles.Admin})`,
  );
  await logSiteEvent(em, { ...actor, siteId: id }, 'createSite', SITE, {}, { site: 'open' });
}

/** At least three of each kind (section 1). */
function judgeSeats(seats: Required<NewSite>['seats']): UserError[] {
  return Object.entries(seats)
    .filter(([, count]) => count < 3 || count > 1_000_000)
    .map(([license, count]) =>
      userError('INVALID', `${license} would have ${count} seats. Give 3 to 1,000,000.`, ['licenses']),
    );
}

/** Closes a site to everybody, or opens it again; nothing of it is lost. */
export async function closeSite(
  em: EntityManager,
  actor: Actor,
  { id, confirmSlug, closed }: { id: string; confirmSlug?: string; closed: boolean },
): Promise<SavedSite> {
  await assertSystemAdministrator(em, actor);
  const site = isUuid(id) ? await oneSite(em, actor, id) : null;
  const problem = judgeClosing(actor, { id, confirmSlug, closed }, site);
  if (problem) return { site: null, userErrors: [problem] };
  await inSite(em, id, async (tx) => {
    await rows(tx, sql`select set_site_closed(${actor.userId}, ${id}, ${closed})`);
    const words = closed ? ['open', 'closed'] : ['closed', 'open'];
    const mutation = closed ? 'closeSite' : 'reopenSite';
    const who = { ...actor, siteId: id };
    await logSiteEvent(tx, who, mutation, SITE, { site: words[0] }, { site: words[1] });
  });
  return { site: await oneSite(em, actor, id), userErrors: [] };
}

function judgeClosing(
  { homeSiteId }: Actor,
  { id, confirmSlug, closed }: { id: string; confirmSlug: string | undefined; closed: boolean },
  site: ListedSite | null,
): UserError | undefined {
  if (!site) return userError('UNKNOWN_ID', `There is no site with the id "${id}".`, ['id']);
  if (!closed) return undefined;
  if (site.id === homeSiteId) {
    return userError('NOT_ALLOWED', 'You would lock yourself out: your own account belongs to this site.', [
      'id',
    ]);
  }
  if (confirmSlug === site.slug) return undefined;
  return userError('INVALID', `Type ${site.slug} to close ${site.name}.`, ['confirmSlug']);
}
