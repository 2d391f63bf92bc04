import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import type { DrawerUser } from './useDrawerUser.ts';

/** What the user belongs to and can handle. */
export function UserAssignments({ user }: { user: DrawerUser }) {
  const { t } = useTranslation(['users', 'runs']);
  const names = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => <Tag key={id}>{name}</Tag>);
  return (
    <>
      <Assigned title={t('column.teams')} none={t('drawer.noTeams')}>
        {names(user.teams)}
      </Assigned>
      <Assigned title={t('column.skills')} none={t('drawer.noSkills')}>
        {user.skills.map(({ skill, level }) => (
          <Tag key={skill.id}>
            {skill.name} <b>{level}</b>
          </Tag>
        ))}
      </Assigned>
      <Assigned title={t('column.agentGroups')} none={t('drawer.noAgentGroups')}>
        {names(user.agentGroups)}
      </Assigned>
      <Assigned title={t('column.businessUnits')} none={t('drawer.noBusinessUnits')}>
        {names(user.businessUnits)}
      </Assigned>
      <Assigned title={t('drawer.profiles')} none={t('drawer.noProfiles')}>
        {user.profiles.map(({ id, name, userGroup }) => (
          <Tag key={id} tone={userGroup ? 'neutral' : 'accent'}>
            {userGroup ? name : t('drawer.personalProfile', { name })}
          </Tag>
        ))}
      </Assigned>
      <Assigned title={t('drawer.features')} none={t('drawer.noFeatures')}>
        {names(user.features)}
      </Assigned>
      <Assigned title={t('drawer.capacities')} none={t('drawer.noCapacities')}>
        {user.capacities.map(({ channel, count }) => (
          <Tag key={channel}>
            {t(`names.capacities.${channel}`, { ns: 'runs', defaultValue: channel })} <b>{count}</b>
          </Tag>
        ))}
      </Assigned>
    </>
  );
}

function Assigned({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const format = useFormat();
  return (
    <Box component="section" sx={{ py: 4, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 2.5 }}>
        {title}
        {children.length > 0 && (
          <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontWeight: 400 }}>
            {format.number(children.length)}
          </Box>
        )}
      </Typography>
      {children.length > 0 ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>{children}</Box>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{none}</Box>
      )}
    </Box>
  );
}
