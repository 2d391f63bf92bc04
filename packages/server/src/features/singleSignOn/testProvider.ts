import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { log } from '../../platform/logging/log.ts';
import { askProvider } from './askProvider.ts';
import { providerErrors, publicUrlOf } from './settings.ts';

/** Whether it answers as a provider does. What it answered instead is told to nobody, or this would read any page. */
export async function testProvider(em: EntityManager, issuer: string): Promise<UserError[]> {
  const faults = providerErrors(em, issuer);
  if (faults.length > 0) return faults;
  try {
    await askProvider({ issuer, clientId: 'test' }, publicUrlOf(em));
    return [];
  } catch (err) {
    log.warn({ err }, 'A provider did not answer');
    const message = `No provider answers at ${issuer} under that very name. Compare the address with what it says of itself.`;
    return [userError('NOT_AVAILABLE', message, ['issuer'])];
  }
}
