import { GroupProfiles } from '../features/profiles/GroupProfiles.tsx';
import { GroupProperties } from '../features/properties/GroupProperties.tsx';
import { UserGroupPage } from '../features/userGroups/UserGroupPage.tsx';
import { GroupResourceFilter } from '../features/users/GroupResourceFilter.tsx';

/** What a user group gives its members, each from the feature that knows it. */
export function UserGroupRoute() {
  return <UserGroupPage sections={[GroupProperties, GroupProfiles, GroupResourceFilter]} />;
}
