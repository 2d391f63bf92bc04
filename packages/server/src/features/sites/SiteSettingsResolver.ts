import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { assertReachesSite } from '../roles/assertReachesSite.ts';
import type { Context } from '../roles/Context.ts';
import { SiteSettings, UpdateSiteSettingsInput, UpdateSiteSettingsPayload } from './SiteSettings.ts';
import { loadSettings, updateSettings } from './settings.ts';

@Resolver()
export class SiteSettingsResolver {
  @Authorized()
  @Query(() => SiteSettings, { description: 'What administrators have set for the site.' })
  siteSettings(@Ctx() { actor, inSite }: Context): Promise<SiteSettings> {
    return inSite((em) => loadSettings(em, actor.siteId));
  }

  @Authorized('settings.manage')
  @Mutation(() => UpdateSiteSettingsPayload, { description: 'Changes settings of the site.' })
  updateSiteSettings(
    @Arg('input', () => UpdateSiteSettingsInput, { description: 'What becomes of which setting.' })
    input: UpdateSiteSettingsInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<UpdateSiteSettingsPayload> {
    assertReachesSite(actor, 'settings.manage');
    return inSite(async (em) => ({
      userErrors: await updateSettings(em, actor, input),
      settings: await loadSettings(em, actor.siteId),
    }));
  }
}
