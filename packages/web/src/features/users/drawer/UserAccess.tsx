import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { useMay } from '../../accounts/useMay.ts';
import { useViewer } from '../../accounts/useViewer.ts';
import { Fact, Facts } from './Facts.tsx';
import { UserSessions } from './UserSessions.tsx';
import type { DrawerUser } from './useDrawerUser.ts';

/** What the user may do and use, and where they are present now. */
export function UserAccess({ user }: { user: DrawerUser }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const viewer = useViewer();
  return (
    <>
      <Facts title={t('drawer.rights')}>
        <Fact label={t('column.role')}>{user.roles.map(({ name }) => name).join(', ')}</Fact>
        <Fact label={t('column.userType')}>{t(`userType.${user.userType}`)}</Fact>
        <Fact label={t('column.license')}>{t(`license.${user.license ?? 'NONE'}`)}</Fact>
      </Facts>
      <Facts title={t('drawer.queue')}>
        <Fact label={t('column.loggedOn')}>
          {user.loggedOnAt ? <RelativeTime at={user.loggedOnAt} /> : t('drawer.notLoggedOn')}
        </Fact>
        <Fact label={t('column.lastSignedInAt')}>
          {user.lastSignedInAt ? <RelativeTime at={user.lastSignedInAt} /> : t('never')}
        </Fact>
      </Facts>
      {(may('SESSIONS_END') || viewer.id === user.id) && <UserSessions userId={user.id} />}
    </>
  );
}
