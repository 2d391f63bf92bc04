import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import type { DueMessage, MessageType } from '../mail/MessageType.ts';
import { type AccountTokenKind, makeAccountToken } from './makeAccountToken.ts';

/** A2: the link bears its token behind a #, which browsers send to no server, so that no log has it. */
async function secrets(em: EntityManager, message: DueMessage, siteUrl: string, kind: AccountTokenKind) {
  const { token, code } = await makeAccountToken(em, message.site_id, message.user_id, kind);
  const page = `${siteUrl}/${kind === 'ACTIVATION' ? 'activate' : 'reset'}`;
  return { page, link: `${page}#${token}`, code };
}

export const activationMessage: MessageType = {
  template: 'activation',
  withdrawn: ({ activated }) => (activated ? 'ALREADY_ACTIVE' : undefined),
  values: (em, message, siteUrl) => secrets(em, message, siteUrl, 'ACTIVATION'),
};

export const passwordResetMessage: MessageType = {
  template: 'passwordReset',
  values: (em, message, siteUrl) => secrets(em, message, siteUrl, 'RESET'),
};

export const secondFactorResetMessage: MessageType = {
  template: 'secondFactorReset',
  values: (em, { run_id }) =>
    row<{ actor: string }>(em, sql`select actor_name as actor from runs where id = ${run_id}`),
};
