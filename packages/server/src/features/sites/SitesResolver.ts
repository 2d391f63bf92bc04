import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { allSites } from './allSites.ts';
import {
  CloseSiteInput,
  CreateSiteInput,
  ListedSite,
  ReopenSiteInput,
  SavedSitePayload,
} from './ListedSite.ts';
import { closeSite, openSite } from './openSite.ts';
import { assertSystemAdministrator } from './systemAdministrator.ts';

@ArgsType()
class AllSitesArguments {
  @Field(() => String, { nullable: true, description: 'A part of the name or of the slug, without case.' })
  @MaxLength(200)
  search?: string | null;
}

@Resolver()
export class SitesResolver {
  @Authorized()
  @Query(() => [ListedSite], {
    description:
      'Every site of the server, closed ones too, by name; at most 500. For system administrators.',
  })
  async allSites(
    @Args(() => AllSitesArguments) { search }: AllSitesArguments,
    @Ctx() { em, actor }: Context,
  ): Promise<ListedSite[]> {
    await assertSystemAdministrator(em, actor);
    return allSites(em, actor, search?.trim() || null);
  }

  @Authorized()
  @Mutation(() => SavedSitePayload, {
    description:
      'Makes a site with the built-in roles, a user group and its license pools. Whoever makes it may act there as Admin. For system administrators.',
  })
  createSite(
    @Arg('input', () => CreateSiteInput, { description: 'The new site.' })
    { slug, name, timeZone, languages, licenses }: CreateSiteInput,
    @Ctx() { em, actor }: Context,
  ): Promise<SavedSitePayload> {
    const seats = licenses
      ? Object.fromEntries(licenses.map(({ license, seats: count }) => [license, count]))
      : { ENTERPRISE: 3, CONTACT: 3 };
    return openSite(em, actor, { slug, name, timeZone, languages, seats });
  }

  @Authorized()
  @Mutation(() => SavedSitePayload, {
    description:
      'Closes a site: sessions of its people end, and nobody acts there by session or token until it is opened again. Nothing is lost. For system administrators.',
  })
  closeSite(
    @Arg('input', () => CloseSiteInput, { description: 'Which, with its slug typed.' })
    { id, confirmSlug }: CloseSiteInput,
    @Ctx() { em, actor }: Context,
  ): Promise<SavedSitePayload> {
    return closeSite(em, actor, { id, confirmSlug, closed: true });
  }

  @Authorized()
  @Mutation(() => SavedSitePayload, { description: 'Opens a closed site again. For system administrators.' })
  reopenSite(
    @Arg('input', () => ReopenSiteInput, { description: 'Which site.' }) { id }: ReopenSiteInput,
    @Ctx() { em, actor }: Context,
  ): Promise<SavedSitePayload> {
    return closeSite(em, actor, { id, closed: false });
  }
}
