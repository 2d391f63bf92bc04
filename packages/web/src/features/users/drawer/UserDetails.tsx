import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../ui/languageName.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { Fact, Facts } from './Facts.tsx';
import { SupervisorChain } from './SupervisorChain.tsx';
import type { DrawerUser } from './useDrawerUser.ts';

interface UserDetailsProps {
  user: DrawerUser;
  onOpenUser(id: string): void;
}

/** Every field of the account, by what it is for. */
export function UserDetails({ user, onOpenUser }: UserDetailsProps) {
  const { t, i18n } = useTranslation('users');
  const format = useFormat();
  const time = (at: string | null | undefined) => (at ? <RelativeTime at={at} /> : t('never'));
  const { supervisor, dataCenter } = user;
  return (
    <>
      <Facts title={t('drawer.account')}>
        <Fact label={t('column.role')}>{user.roles.map(({ name }) => name).join(', ')}</Fact>
        <Fact label={t('column.userType')}>{t(`userType.${user.userType}`)}</Fact>
        <Fact label={t('column.license')}>{t(`license.${user.license ?? 'NONE'}`)}</Fact>
        <Fact label={t('column.username')}>{user.username}</Fact>
        <Fact label={t('column.language')}>{languageName(user.language, i18n.language)}</Fact>
        <Fact label={t('column.createdAt')}>{time(user.createdAt)}</Fact>
        <Fact label={t('drawer.activatedAt')}>{time(user.activatedAt)}</Fact>
        <Fact label={t('column.lastSignedInAt')}>{time(user.lastSignedInAt)}</Fact>
        {user.deletedAt && <Fact label={t('drawer.deletedAt')}>{format.dateTime(user.deletedAt)}</Fact>}
      </Facts>
      <Facts title={t('drawer.contact')}>
        <Fact label={t('column.email')}>
          {user.email && <Link href={`mailto:${user.email}`}>{user.email}</Link>}
        </Fact>
        <Fact label={t('column.mobile')}>
          {user.mobile && <Link href={`tel:${user.mobile}`}>{user.mobile}</Link>}
        </Fact>
        <Fact label={t('column.extension')}>{user.extension}</Fact>
        <Fact label={t('column.agentId')}>{user.agentId}</Fact>
        <Fact label={t('column.numericId')}>{user.numericId}</Fact>
        <Fact label={t('column.pbxId')}>{user.pbxId}</Fact>
      </Facts>
      <Facts title={t('drawer.names')}>
        <Fact label={t('drawer.firstName')}>{user.firstName}</Fact>
        <Fact label={t('drawer.lastName')}>{user.lastName}</Fact>
        <Fact label={t('drawer.crmName')}>{user.crmName}</Fact>
        <Fact label={t('drawer.chatGreetingName')}>{user.chatGreetingName}</Fact>
      </Facts>
      <Facts title={t('drawer.place')}>
        <Fact label={t('column.userGroup')}>{user.userGroup.name}</Fact>
        <Fact label={t('column.orgUnit')}>{user.orgUnit?.path.join(' › ')}</Fact>
        <Fact label={t('column.supervisor')}>
          {supervisor && <SupervisorChain of={supervisor} onOpenUser={onOpenUser} />}
        </Fact>
        <Fact label={t('column.dataCenter')}>{dataCenter && `${dataCenter.code} · ${dataCenter.name}`}</Fact>
      </Facts>
    </>
  );
}
