import { useMutation } from '@apollo/client/react';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import type { SiteRow } from './SitesPage.tsx';

const CLOSE_SITE = graphql(`
  mutation CloseSite($input: CloseSiteInput!) {
    closeSite(input: $input) { site { id closedAt } userErrors { code message path } }
  }
`);

interface CloseSiteDialogProps {
  site: SiteRow;
  onClosed(): void;
  onClose(): void;
}

/** Its address is typed, so that it is the right one. */
export function CloseSiteDialog({ site, onClosed, onClose }: CloseSiteDialogProps) {
  const { t } = useTranslation('siteAdministration');
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [close] = useMutation(CLOSE_SITE, { refetchQueries: ['Viewer'] });
  const { id, slug, name } = site;
  const closing = useRequest(
    useCallback(async () => {
      const { data } = await close({ variables: { input: { id, confirmSlug: typed } } });
      const [error] = data?.closeSite.userErrors ?? [];
      setWrong(error?.message);
      if (!data?.closeSite.site) return;
      toast(t('all.hasClosed', { name }));
      onClosed();
      onClose();
    }, [close, id, typed, toast, t, name, onClosed, onClose]),
  );
  return (
    <FormDialog
      title={t('all.closeTitle', { name })}
      submit={t('all.close')}
      destructive
      busy={closing.busy}
      disabled={typed !== slug}
      onSubmit={() => void closing.run()}
      onClose={onClose}
    >
      {closing.error && <ErrorAlert error={closing.error} onRetry={() => void closing.run()} />}
      {wrong && <span role="alert">{wrong}</span>}
      <span>{t('all.closeText')}</span>
      <TextField
        label={t('all.typeSlug', { slug })}
        value={typed}
        autoComplete="off"
        onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
      />
    </FormDialog>
  );
}
