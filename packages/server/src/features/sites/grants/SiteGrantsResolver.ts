import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { assertReachesSite } from '../../roles/assertReachesSite.ts';
import type { Context } from '../../roles/Context.ts';
import { assertSystemAdministrator } from '../systemAdministrator.ts';
import { grantSite, listGrants, revokeSiteGrant } from './grants.ts';
import { GrantSiteInput, ListedGrant, RevokeSiteGrantInput, SiteGrantPayload } from './ListedGrant.ts';

@Resolver()
export class SiteGrantsResolver {
  @Authorized('roles.manage')
  @Query(() => [ListedGrant], { description: 'The people of other sites who may act in this one, by name.' })
  siteGrants(@Ctx() { actor, inSite }: Context): Promise<ListedGrant[]> {
    assertReachesSite(actor, 'roles.manage');
    return inSite((em) => listGrants(em, actor));
  }

  @Authorized('roles.manage')
  @Mutation(() => SiteGrantPayload, {
    description:
      'Lets a person of another site act in this one with a role of this site. For system administrators, who alone know of other sites.',
  })
  async grantSite(
    @Arg('input', () => GrantSiteInput, { description: 'Who, and with which role.' }) input: GrantSiteInput,
    @Ctx() { em, actor, inSite }: Context,
  ): Promise<SiteGrantPayload> {
    assertReachesSite(actor, 'roles.manage');
    await assertSystemAdministrator(em, actor);
    return inSite((tx) => grantSite(tx, actor, input));
  }

  @Authorized('roles.manage')
  @Mutation(() => SiteGrantPayload, {
    description: 'Takes a grant back: from their next request on the person acts here no more.',
  })
  revokeSiteGrant(
    @Arg('input', () => RevokeSiteGrantInput, { description: 'Which grant.' }) { id }: RevokeSiteGrantInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<SiteGrantPayload> {
    assertReachesSite(actor, 'roles.manage');
    return inSite((em) => revokeSiteGrant(em, actor, id));
  }
}
