import type { EntityManager } from '@mikro-orm/postgresql';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { inSite } from '../../platform/database/inSite.ts';
import { log } from '../../platform/logging/log.ts';
import { deliveryOf } from '../../platform/mail/Delivery.ts';
import { type Sealer, sealerOf } from '../../platform/secrets/Sealer.ts';
import type { AccountContext } from '../accounts/AccountContext.ts';
import { enterAccount } from '../accounts/enterAccount.ts';
import { beginChallenge } from '../accounts/secondFactor/beginChallenge.ts';
import { signInRules } from '../accounts/secondFactor/signInRules.ts';
import { contextOf } from '../roles/contextOf.ts';
import { findSite } from '../sites/findSite.ts';
import { beginSignOn } from './beginSignOn.ts';
import { findSignedOn } from './findSignedOn.ts';
import { finishSignOn } from './finishSignOn.ts';
import { loadProvider, type Provider } from './Provider.ts';
import { SignOnProblem } from './SignOnProblem.ts';
import { keepSignOn, takeSignOn } from './signOnCookie.ts';

interface Place {
  em: EntityManager;
  slug: string;
  siteId: string;
  provider: Provider;
  publicUrl: string;
  sealer: Sealer;
}

/** A6, below /auth/<slug of the site>: to the provider, and back with what it says. */
export const signOnRoutes: Router = Router({ mergeParams: true })
  .get(
    '/start',
    leading(async (place, req, res) => {
      const { url, ...kept } = await beginSignOn(place.provider, place.publicUrl, place.slug);
      keepSignOn(place.sealer, place.siteId, req, res, { ...kept, to: returnAddress(req, place.slug) });
      return url.href;
    }),
  )
  .get(
    '/callback',
    leading(async ({ em, slug, siteId, provider, publicUrl, sealer }, req, res) => {
      const kept = takeSignOn(sealer, siteId, req, res);
      if (!kept) throw new SignOnProblem('SSO_ENDED');
      const login = await finishSignOn(provider, {
        url: new URL(req.originalUrl, publicUrl),
        kept,
        publicUrl,
      });
      const account = await inSite(em, siteId, (tx) => findSignedOn(tx, siteId, login, provider.matchedBy));
      const { secondFactor } = await signInRules(em, account);
      if (secondFactor) return codeAddress(slug, kept.to, await beginChallenge(em, account));
      await enterAccount(account, contextOf(res) as AccountContext);
      return kept.to;
    }),
  );

/** Sends the browser on; a problem leads to the sign-in page of the site, which says it in words. */
function leading(
  way: (place: Place, req: Request<{ site: string }>, res: Response) => Promise<string>,
): RequestHandler<{ site: string }> {
  return async (req, res) => {
    const slug = req.params.site;
    res.setHeader('cache-control', 'no-store');
    try {
      res.redirect(302, await way(await placeOf(contextOf(res).em, slug), req, res));
    } catch (problem) {
      if (!(problem instanceof SignOnProblem)) throw problem;
      if (problem.cause) log.warn({ site: slug, err: problem.cause }, 'A single sign-on failed');
      res.redirect(302, `/${encodeURIComponent(slug)}?problem=${problem.code}`);
    }
  };
}

async function placeOf(em: EntityManager, slug: string): Promise<Place> {
  const site = await findSite(em, slug);
  const provider = site && (await inSite(em, site.id, (tx) => loadProvider(tx, site.id)));
  const sealer = sealerOf(em);
  const publicUrl = deliveryOf(em)?.publicUrl;
  if (!provider || !sealer || !publicUrl) throw new SignOnProblem('SSO_OFF');
  return { em, slug, siteId: site.id, provider, publicUrl, sealer };
}

/** Only ever a page of this app. */
function returnAddress({ query }: Request<{ site: string }>, slug: string): string {
  const { to } = query;
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : `/${slug}/users`;
}

/** The sign-in page, which asks for the code; what stands behind the # reaches no server and no log. */
function codeAddress(slug: string, to: string, challenge: string): string {
  return `/${encodeURIComponent(slug)}?${new URLSearchParams({ to })}#challenge=${challenge}`;
}
