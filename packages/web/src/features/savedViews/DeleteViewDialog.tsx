import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useToast } from '../../ui/useToast.ts';
import type { SavedView } from './ViewState.ts';

const DELETE_VIEW = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      deleted
      userErrors { code message path }
    }
  }
`);

interface DeleteViewDialogProps {
  view: SavedView;
  onClose(): void;
  onDeleted(): void;
}

/** It is gone for all who see it; no user changes by it. */
export function DeleteViewDialog({ view, onClose, onDeleted }: DeleteViewDialogProps) {
  const { t } = useTranslation('savedViews');
  const toast = useToast();
  const [problem, setProblem] = useState<string | undefined>();
  const [remove, { client, loading, error }] = useMutation(DELETE_VIEW);
  const submit = async () => {
    const { data } = await remove({ variables: { input: { id: view.id } } }).catch(() => ({
      data: undefined,
    }));
    setProblem(data?.deleteView.userErrors[0]?.message);
    if (!data?.deleteView.deleted) return;
    toast(t('deleted', { name: view.name }));
    onDeleted();
    client.cache.evict({ id: client.cache.identify(view) });
  };
  return (
    <FormDialog
      title={t('delete', { name: view.name })}
      submit={t('deleteNow')}
      destructive
      busy={loading}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div>{t(view.shared ? 'deleteShared' : 'deleteOwn')}</div>
      {problem && <Alert severity="error">{problem}</Alert>}
      {error && <ErrorAlert error={error} />}
    </FormDialog>
  );
}
