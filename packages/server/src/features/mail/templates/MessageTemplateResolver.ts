import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { assertReachesSite } from '../../roles/assertReachesSite.ts';
import type { Context } from '../../roles/Context.ts';
import {
  MessageTemplate,
  MessageTemplatePayload,
  ResetMessageTemplateInput,
  SetMessageTemplateInput,
} from './MessageTemplate.ts';
import { messageTemplates, resetMessageTemplate, setMessageTemplate } from './messageTemplates.ts';

@Resolver()
export class MessageTemplateResolver {
  @Authorized('settings.manage')
  @Query(() => [MessageTemplate], { description: 'Every message that the site sends, in one language.' })
  messageTemplates(
    @Arg('language', () => String, { description: 'A language of the site, as a BCP 47 tag.' })
    language: string,
    @Ctx() { actor, inSite }: Context,
  ): Promise<MessageTemplate[]> {
    assertReachesSite(actor, 'settings.manage');
    return inSite((em) => messageTemplates(em, actor.siteId, language));
  }

  @Authorized('settings.manage')
  @Mutation(() => MessageTemplatePayload, {
    description: 'Gives a message the words of the site, for what is sent from now on.',
  })
  setMessageTemplate(
    @Arg('input', () => SetMessageTemplateInput, { description: 'Which, and its words.' })
    input: SetMessageTemplateInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<MessageTemplatePayload> {
    assertReachesSite(actor, 'settings.manage');
    return inSite((em) => setMessageTemplate(em, actor, input));
  }

  @Authorized('settings.manage')
  @Mutation(() => MessageTemplatePayload, {
    description: 'Gives a message the words back that come with Muster.',
  })
  resetMessageTemplate(
    @Arg('input', () => ResetMessageTemplateInput, { description: 'Which message.' })
    input: ResetMessageTemplateInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<MessageTemplatePayload> {
    assertReachesSite(actor, 'settings.manage');
    return inSite((em) => resetMessageTemplate(em, actor, input));
  }
}
