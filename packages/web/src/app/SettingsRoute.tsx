import { SingleSignOnSection } from '../features/singleSignOn/SingleSignOnSection.tsx';
import { SettingsPage } from '../features/siteAdministration/settings/SettingsPage.tsx';

/** What administrators set for the site, each part from the feature that knows it. */
export function SettingsRoute() {
  return <SettingsPage sections={[SingleSignOnSection]} />;
}
