import { useMutation, useQuery } from '@apollo/client/react';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { OnePicker } from '../../ui/OnePicker.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import { errorAt, type UserError } from '../runs/userErrors.ts';
import { useSite } from '../sites/useSite.ts';

const CHOICES = graphql(`
  query GrantChoices {
    allSites { id slug name closedAt }
    roles { id name }
  }
`);
const GRANT_SITE = graphql(`
  mutation GrantSite($input: GrantSiteInput!) {
    grantSite(input: $input) { siteGrant { id name } userErrors { code message path } }
  }
`);

interface GrantSiteDialogProps {
  onGranted(): void;
  onClose(): void;
}

/** Somebody keeps the account of their own site, and has a role in this one too. */
export function GrantSiteDialog({ onGranted, onClose }: GrantSiteDialogProps) {
  const { t } = useTranslation('siteAdministration');
  const toast = useToast();
  const site = useSite();
  const { data, loading } = useQuery(CHOICES);
  const [grant] = useMutation(GRANT_SITE);
  const [home, setHome] = useState<Pick | null>(null);
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Pick | null>(null);
  const [wrong, setWrong] = useState<readonly UserError[]>([]);
  const others = (data?.allSites ?? []).filter(({ slug, closedAt }) => slug !== site.slug && !closedAt);
  const granting = useRequest(
    useCallback(async () => {
      if (!home || !role) return;
      const input = { homeSite: home.id, login: login.trim(), roleId: role.id };
      const answer = await grant({ variables: { input } });
      const { siteGrant, userErrors = [] } = answer.data?.grantSite ?? {};
      setWrong(userErrors);
      if (!siteGrant) return;
      toast(t('grants.granted', { name: siteGrant.name, site: site.name }));
      onGranted();
      onClose();
    }, [home, role, login, grant, toast, t, site.name, onGranted, onClose]),
  );
  return (
    <FormDialog
      title={t('grants.addTitle', { site: site.name })}
      submit={t('grants.submit')}
      busy={granting.busy}
      disabled={!home || !role || login.trim() === ''}
      onSubmit={() => void granting.run()}
      onClose={onClose}
    >
      {granting.error && <ErrorAlert error={granting.error} onRetry={() => void granting.run()} />}
      <OnePicker
        label={t('grants.homeSite')}
        options={others.map(({ slug, name }) => ({ id: slug, name }))}
        chosen={home}
        loading={loading}
        error={errorAt(wrong, 'homeSite')}
        onChange={setHome}
      />
      <TextField
        label={t('grants.login')}
        value={login}
        maxLength={254}
        autoComplete="off"
        error={errorAt(wrong, 'login')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setLogin(event.target.value)}
      />
      <OnePicker
        label={t('grants.role')}
        options={data?.roles ?? []}
        chosen={role}
        loading={loading}
        error={errorAt(wrong, 'roleId')}
        onChange={setRole}
      />
    </FormDialog>
  );
}
