import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { endContact } from './endContact.ts';
import { logOff } from './logOff.ts';
import { logOn } from './logOn.ts';
import { ContactEndedInput, ContactStartedInput, LogOffInput, LogOnInput } from './schema/PresenceInput.ts';
import { PresencePayload } from './schema/PresencePayload.ts';
import { startContact } from './startContact.ts';

const who = { description: 'Who, by username or numeric ID.' };

/** A5: what the phone system reports. */
@Resolver()
export class PresenceResolver {
  @Authorized('presence.report')
  @Mutation(() => PresencePayload, {
    description:
      'A user has logged on to the queue. A repeat is no error: it keeps the time and takes the profile given. Suspended and locked users are refused.',
  })
  logOn(
    @Arg('input', () => LogOnInput, who) input: LogOnInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<PresencePayload> {
    return inSite((em) => logOn(em, actor, input));
  }

  @Authorized('presence.report')
  @Mutation(() => PresencePayload, {
    description: 'A user has logged off from the queue. For one who is not logged on it does nothing.',
  })
  logOff(
    @Arg('input', () => LogOffInput, who) input: LogOffInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<PresencePayload> {
    return inSite((em) => logOff(em, actor, input));
  }

  @Authorized('presence.report')
  @Mutation(() => PresencePayload, {
    description:
      'A user who is logged on begins to handle a contact. A repeat keeps the time of the first. Who is not logged on is NOT_LOGGED_ON.',
  })
  contactStarted(
    @Arg('input', () => ContactStartedInput, who) input: ContactStartedInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<PresencePayload> {
    return inSite((em) => startContact(em, actor, input));
  }

  @Authorized('presence.report')
  @Mutation(() => PresencePayload, {
    description:
      'A user has finished a contact. Who was to be logged off after it is logged off now. Without a contact it does nothing.',
  })
  contactEnded(
    @Arg('input', () => ContactEndedInput, who) input: ContactEndedInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<PresencePayload> {
    return inSite((em) => endContact(em, actor, input));
  }
}
