import { createBrowserRouter, type RouteObject } from 'react-router';
import { signInAddress } from '../features/accounts/returnAddress.ts';
import { forgetClients, onSignedOut } from './clients.ts';
import { Loading } from './Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { PageBroken } from './PageBroken.tsx';
import { SignInRoute } from './SignInRoute.tsx';
import { SiteRoute } from './SiteRoute.tsx';

/** Each page is a file of its own that is fetched when it is gone to. */
const pages: RouteObject[] = [
  {
    path: 'users',
    lazy: async () => ({ Component: (await import('../features/users/UsersPage.tsx')).UsersPage }),
  },
  {
    path: 'runs',
    lazy: async () => ({ Component: (await import('../features/runs/RunsPage.tsx')).RunsPage }),
  },
  {
    path: 'runs/:id',
    lazy: async () => ({ Component: (await import('../features/runs/RunPage.tsx')).RunPage }),
  },
  {
    path: 'imports',
    lazy: async () => ({ Component: (await import('../features/imports/ImportsPage.tsx')).ImportsPage }),
  },
  {
    path: 'imports/new',
    lazy: async () => ({ Component: (await import('../features/imports/NewImportPage.tsx')).NewImportPage }),
  },
  {
    path: 'imports/:id',
    lazy: async () => ({ Component: (await import('../features/imports/ImportPage.tsx')).ImportPage }),
  },
  { path: '*', element: <NotFound /> },
];

const whole = { errorElement: <PageBroken />, hydrateFallbackElement: <Loading /> };

export const router = createBrowserRouter([
  { path: '/', element: <SignInRoute />, ...whole },
  { path: '/sign-in', element: <SignInRoute />, ...whole },
  {
    path: '/setup',
    lazy: async () => ({ Component: (await import('./SetUpRoute.tsx')).SetUpRoute }),
    ...whole,
  },
  { path: '/:site', element: <SignInRoute />, ...whole },
  {
    path: '/:site',
    element: <SiteRoute />,
    ...whole,
    children: pages.map((page) => ({ ...page, errorElement: <PageBroken /> })),
  },
]);

onSignedOut(() => {
  const { pathname, search } = router.state.location;
  const [, site, page] = pathname.split('/');
  if (!page) return;
  forgetClients();
  void router.navigate(signInAddress(site, pathname + search), { replace: true });
});
