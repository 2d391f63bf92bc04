import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { EditUserForm } from './EditUserForm.tsx';
import { USER_TO_EDIT } from './editedUser.ts';
import { FormFrame } from './FormFrame.tsx';
import { useFormChoices } from './useFormChoices.ts';

/** One user, to be edited. */
export function EditUserPage() {
  const { t } = useTranslation('userForm');
  const site = useSite();
  const may = useMay();
  const { id = '' } = useParams();
  const { choices, error, refetch } = useFormChoices();
  const read = useQuery(USER_TO_EDIT, { variables: { id }, fetchPolicy: 'network-only' });
  const user = read.data?.user;
  const title = user ? t('edit.title', { name: user.name }) : t('edit.untitled');
  useTitle(title, site.name);
  const unknown = read.data && (!user || user.deletedAt);
  const isReady = Boolean(choices && read.data);
  return (
    <FormFrame
      title={title}
      actions={
        user &&
        may('USERS_CREATE') && (
          <Button component={Link} to={`/${site.slug}/users/new?like=${id}`}>
            {t('copy')}
          </Button>
        )
      }
      error={isReady ? undefined : (error ?? read.error)}
      isReady={isReady}
      onRetry={() => void Promise.all([refetch(), read.refetch()])}
    >
      {unknown && <EmptyState title={t('edit.gone')}>{t('edit.goneWhy')}</EmptyState>}
      {choices && user && !unknown && <EditUserForm key={id} user={user} choices={choices} />}
    </FormFrame>
  );
}
