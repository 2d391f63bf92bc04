import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useTitle } from '../../ui/useTitle.ts';
import { useSite } from '../sites/useSite.ts';
import { USER_TO_EDIT } from './editedUser.ts';
import { FormFrame } from './FormFrame.tsx';
import { NewUserForm } from './NewUserForm.tsx';
import { draftLike, emptyDraft } from './UserDraft.ts';
import { useFormChoices } from './useFormChoices.ts';
import { useLocked } from './useLocked.ts';

/** U1: a new user, empty or like another one. */
export function NewUserPage() {
  const { t } = useTranslation('userForm');
  const site = useSite();
  const [params] = useSearchParams();
  const locked = useLocked(true);
  const like = params.get('like');
  const { choices, error, refetch } = useFormChoices();
  const copied = useQuery(USER_TO_EDIT, {
    variables: { id: like ?? '' },
    skip: !like,
    fetchPolicy: 'network-only',
  });
  const source = copied.data?.user;
  const title = source ? t('new.like', { name: source.name }) : t('new.title');
  useTitle(title, site.name);
  const isReady = choices && (!like || copied.data);
  const usual = choices?.userGroups.find(({ isDefault }) => isDefault) ?? null;
  const start = source
    ? { ...draftLike(source), ...(locked('license') && { license: 'NONE' as const }) }
    : emptyDraft(choices?.languages[0] ?? '', usual && { id: usual.id, name: usual.name });
  return (
    <FormFrame
      title={title}
      error={isReady ? undefined : (error ?? copied.error)}
      isReady={Boolean(isReady)}
      onRetry={() => void (like ? copied.refetch() : refetch())}
    >
      {choices && isReady && <NewUserForm key={like ?? ''} start={start} choices={choices} />}
    </FormFrame>
  );
}
