import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { listUserGroups } from '../userGroups/listUserGroups.ts';
import { listProperties } from './listProperties.ts';
import { PropertyDefinition } from './PropertyDefinition.ts';
import {
  SetSitePropertyInput,
  SetSitePropertyPayload,
  SetUserGroupPropertyInput,
  SetUserGroupPropertyPayload,
} from './SetPropertyInputs.ts';
import { setSiteProperty } from './setSiteProperty.ts';
import { setUserGroupProperty } from './setUserGroupProperty.ts';

@Resolver()
export class PropertyResolver {
  @Authorized()
  @Query(() => [PropertyDefinition], { description: 'The catalogue of properties, sorted by name.' })
  properties(@Ctx() { actor, inSite }: Context) {
    return inSite((em) => listProperties(em, actor.siteId));
  }

  @Authorized('structure.manage')
  @Mutation(() => SetSitePropertyPayload, {
    description: 'Sets the value of a property for the whole site, or takes it away.',
  })
  async setSiteProperty(
    @Arg('input', () => SetSitePropertyInput, { description: 'Which, and its value.' })
    input: SetSitePropertyInput,
    @Ctx() { em, actor, inSite }: Context,
  ) {
    const { userErrors } = await setSiteProperty(em, actor, input);
    if (userErrors.length > 0) return { property: null, userErrors };
    const all = await inSite((tx) => listProperties(tx, actor.siteId));
    return { property: all.find(({ key }) => key === input.key) ?? null, userErrors };
  }

  @Authorized('structure.manage')
  @Mutation(() => SetUserGroupPropertyPayload, {
    description: 'Sets the value of a property for the members of a user group, or takes it away.',
  })
  async setUserGroupProperty(
    @Arg('input', () => SetUserGroupPropertyInput, { description: 'Which, and its value.' })
    input: SetUserGroupPropertyInput,
    @Ctx() context: Context,
  ): Promise<SetUserGroupPropertyPayload> {
    const { em, actor, inSite } = context;
    const { run, userErrors } = await payloadOf(context, await setUserGroupProperty(em, actor, input));
    if (userErrors.length > 0) return { userGroup: null, run: null, userErrors };
    const [userGroup] = await inSite((tx) => listUserGroups(tx, actor.siteId, input.userGroupId));
    return { userGroup: userGroup ?? null, run, userErrors };
  }
}
