import { type ComponentType, lazy } from 'react';
import { matchPath } from 'react-router';

type Load = () => Promise<{ default: ComponentType }>;

interface Page {
  /** Below the address of the site. */
  path: string;
  load: Load;
  Component: ComponentType;
}

function page(path: string, load: Load): Page {
  return { path, load, Component: lazy(load) };
}

const named = <Name extends string>(name: Name, module: Promise<Record<Name, ComponentType>>) =>
  module.then((exports) => ({ default: exports[name] }));

/** Each page is a file of its own that is fetched when it is gone to. */
export const pages: readonly Page[] = [
  page('home', () => named('HomePage', import('../features/home/HomePage.tsx'))),
  page('users', () => named('UsersPage', import('../features/users/UsersPage.tsx'))),
  page('users/new', () => named('NewUserPage', import('../features/userForm/NewUserPage.tsx'))),
  page('users/:id/edit', () => named('EditUserPage', import('../features/userForm/EditUserPage.tsx'))),
  page('runs', () => named('RunsPage', import('../features/runs/RunsPage.tsx'))),
  page('runs/:id', () => named('RunPage', import('../features/runs/RunPage.tsx'))),
  page('changes', () => named('ChangeLogPage', import('../features/changes/ChangeLogPage.tsx'))),
  page('pending', () => named('PendingPage', import('../features/runs/pending/PendingPage.tsx'))),
  page('sites', () => named('SitesPage', import('../features/siteAdministration/SitesPage.tsx'))),
  page('settings', () => named('SettingsRoute', import('./SettingsRoute.tsx'))),
  page('imports', () => named('ImportsPage', import('../features/imports/ImportsPage.tsx'))),
  page('imports/new', () => named('NewImportPage', import('../features/imports/NewImportPage.tsx'))),
  page('imports/pictures', () =>
    named('NewPictureImportPage', import('../features/pictures/zip/NewPictureImportPage.tsx')),
  ),
  page('imports/pictures/:id', () =>
    named('PictureImportPage', import('../features/pictures/zip/PictureImportPage.tsx')),
  ),
  page('imports/new/columns', () => named('MappingPage', import('../features/imports/MappingPage.tsx'))),
  page('imports/table', () => named('UserTablePage', import('../features/imports/table/UserTablePage.tsx'))),
  page('tokens', () => named('TokensPage', import('../features/tokens/TokensPage.tsx'))),
  page('locks', () => named('LocksPage', import('../features/locks/LocksPage.tsx'))),
  page('account', () => named('MyAccountRoute', import('./MyAccountRoute.tsx'))),
  page('messages', () =>
    named('MessageTemplatesPage', import('../features/mail/templates/MessageTemplatesPage.tsx')),
  ),
  page('outbox', () => named('OutboxPage', import('../features/mail/OutboxPage.tsx'))),
  page('exports/:id', () => named('ExportPage', import('../features/exports/ExportPage.tsx'))),
  page('imports/:id', () => named('ImportPage', import('../features/imports/ImportPage.tsx'))),
  page('teams', () => named('TeamsPage', import('../features/teams/TeamsPage.tsx'))),
  page('skills', () => named('SkillsPage', import('../features/skills/SkillsPage.tsx'))),
  page('agent-groups', () => named('AgentGroupsPage', import('../features/agentGroups/AgentGroupsPage.tsx'))),
  page('business-units', () =>
    named('BusinessUnitsPage', import('../features/businessUnits/BusinessUnitsPage.tsx')),
  ),
  page('features', () => named('FeaturesPage', import('../features/productFeatures/FeaturesPage.tsx'))),
  page('roles', () => named('RolesPage', import('../features/roles/RolesPage.tsx'))),
  page('licenses', () => named('LicensesPage', import('../features/licenses/LicensesPage.tsx'))),
  page('data-centers', () => named('DataCentersPage', import('../features/dataCenters/DataCentersPage.tsx'))),
  page('org-units', () => named('OrgUnitsPage', import('../features/orgUnits/OrgUnitsPage.tsx'))),
  page('properties', () => named('PropertiesPage', import('../features/properties/PropertiesPage.tsx'))),
  page('user-groups', () => named('UserGroupsPage', import('../features/userGroups/UserGroupsPage.tsx'))),
  page('user-groups/:id', () => named('UserGroupRoute', import('./UserGroupRoute.tsx'))),
];

export const SignIn = lazy(() => named('SignInRoute', import('./SignInRoute.tsx')));
export const ForgotPassword = lazy(() => named('ForgotPasswordRoute', import('./ForgotPasswordRoute.tsx')));
export const SetPassword = lazy(() => named('SetPasswordRoute', import('./SetPasswordRoute.tsx')));
export const VerifyContact = lazy(() => named('VerifyContactRoute', import('./VerifyContactRoute.tsx')));
export const SetUp = lazy(() => named('SetUpRoute', import('./SetUpRoute.tsx')));

/** The page of an address, and its site. */
export function pageAt(pathname: string): { site: string; page: Page } | undefined {
  for (const one of pages) {
    const match = matchPath(`/:site/${one.path}`, pathname);
    if (match?.params.site) return { site: match.params.site, page: one };
  }
  return undefined;
}
