import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { deliveryOf } from '../../platform/mail/Delivery.ts';
import { sealerOf } from '../../platform/secrets/Sealer.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { callbackUrl } from './beginSignOn.ts';
import { issuerFault } from './issuerFault.ts';
import { judgeProviderChange } from './judgeProviderChange.ts';
import { SEALED_FOR } from './Provider.ts';
import type { SingleSignOn, UpdateSingleSignOnInput } from './SingleSignOn.ts';

const nothing = {
  enabled: false,
  required: false,
  issuer: '',
  clientId: '',
  hasClientSecret: false,
  matchedBy: 'EMAIL' as const,
  label: '',
};

export async function loadSingleSignOn(em: EntityManager, siteId: string): Promise<SingleSignOn> {
  const [site] = await rows<{ slug: string }>(em, sql`select slug from sites where id = ${siteId}`);
  const [found] = await rows<Omit<SingleSignOn, 'callbackUrl'>>(
    em,
    sql`select enabled, required, issuer, client_id as "clientId", true as "hasClientSecret",
          matched_by as "matchedBy", label from single_sign_on where site_id = ${siteId}`,
  );
  return { ...(found ?? nothing), callbackUrl: callbackUrl(publicUrlOf(em), site?.slug ?? '') };
}

export async function updateSingleSignOn(
  em: EntityManager,
  actor: Actor,
  input: UpdateSingleSignOnInput,
): Promise<UserError[]> {
  const { siteId } = actor;
  const { enabled, matchedBy, clientSecret } = input;
  const [issuer, clientId, label] = [input.issuer.trim(), input.clientId.trim(), input.label.trim()];
  const present = await loadSingleSignOn(em, siteId);
  const userErrors = [
    ...providerErrors(em, issuer),
    ...(clientId ? [] : [userError('REQUIRED', 'Give the client id.', ['clientId'])]),
    ...(label ? [] : [userError('REQUIRED', 'Say what stands on the button.', ['label'])]),
    ...(clientSecret || present.hasClientSecret
      ? []
      : [userError('REQUIRED', 'Give the client secret.', ['clientSecret'])]),
  ];
  const sealer = sealerOf(em);
  if (!sealer) {
    userErrors.push(
      userError('NOT_AVAILABLE', 'Single sign-on needs MUSTER_SECRET, which this server does not have.'),
    );
  }
  // A secret is given to the provider that it came from, and to no other.
  if (!clientSecret && present.hasClientSecret && present.issuer !== issuer) {
    userErrors.push(userError('REQUIRED', 'Give the client secret of the new provider.', ['clientSecret']));
  }
  const same = present.issuer === issuer && present.clientId === clientId && present.matchedBy === matchedBy;
  if (!same || clientSecret) userErrors.push(...(await judgeProviderChange(em, actor)));
  if (userErrors.length > 0 || !sealer) return userErrors;
  const sealed = clientSecret ? sealer.seal(SEALED_FOR, siteId, clientSecret) : null;
  const values = sql`enabled = ${enabled}, required = ${input.required && enabled}, issuer = ${issuer},
    client_id = ${clientId}, matched_by = ${matchedBy}, label = ${label}, updated_at = now()`;
  await rows(
    em,
    sealed
      ? sql`insert into single_sign_on (site_id, enabled, required, issuer, client_id, client_secret, matched_by, label)
            values (${siteId}, ${enabled}, ${input.required && enabled}, ${issuer}, ${clientId}, ${sealed}, ${matchedBy}, ${label})
            on conflict (site_id) do update set ${values}, client_secret = excluded.client_secret`
      : sql`update single_sign_on set ${values} where site_id = ${siteId}`,
  );
  const after = { ...(await loadSingleSignOn(em, siteId)), ...(sealed && { clientSecret: 'CHANGED' }) };
  await logSiteEvent(em, actor, 'updateSingleSignOn', { type: 'SETTINGS', name: '' }, { ...present }, after);
  return [];
}

/** What keeps it from being a provider that this server asks. */
export function providerErrors(em: EntityManager, issuer: string): UserError[] {
  const fault = issuerFault(issuer, publicUrlOf(em));
  return fault ? [userError('INVALID', `This is no address of a provider: ${fault}.`, ['issuer'])] : [];
}

export function publicUrlOf(em: EntityManager): string {
  return deliveryOf(em)?.publicUrl ?? 'https://unknown.invalid';
}
