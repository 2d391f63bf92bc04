import { useMutation } from '@apollo/client/react';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import { errorAt, type UserError } from '../runs/userErrors.ts';
import { slugFrom } from './slugFrom.ts';

const CREATE_SITE = graphql(`
  mutation CreateSite($input: CreateSiteInput!) {
    createSite(input: $input) { site { id slug name } userErrors { code message path } }
  }
`);

interface NewSiteDialogProps {
  onCreated(): void;
  onClose(): void;
}

const seats = ['ENTERPRISE', 'CONTACT'] as const;

/** A site is ready for its first users at once; whoever makes it may act there. */
export function NewSiteDialog({ onCreated, onClose }: NewSiteDialogProps) {
  const { t } = useTranslation('siteAdministration');
  const toast = useToast();
  const [create] = useMutation(CREATE_SITE, { refetchQueries: ['Viewer'] });
  const [name, setName] = useState('');
  const [slug, setSlug] = useState<string | undefined>();
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [languages, setLanguages] = useState('en');
  const [plan, setPlan] = useState({ ENTERPRISE: '3', CONTACT: '3' });
  const [wrong, setWrong] = useState<readonly UserError[]>([]);
  const address = slug ?? slugFrom(name);
  const saving = useRequest(
    useCallback(async () => {
      const input = {
        name,
        slug: address,
        timeZone: timeZone.trim(),
        languages: languages.split(/[\s,;]+/).filter(Boolean),
        licenses: seats
          .filter((license) => plan[license].trim() !== '')
          .map((license) => ({ license, seats: Number(plan[license]) || 0 })),
      };
      const { data } = await create({ variables: { input } });
      setWrong(data?.createSite.userErrors ?? []);
      if (!data?.createSite.site) return;
      toast(t('all.made', { name: data.createSite.site.name }));
      onCreated();
      onClose();
    }, [name, address, timeZone, languages, plan, create, toast, t, onCreated, onClose]),
  );
  return (
    <FormDialog
      title={t('all.new')}
      submit={t('all.create')}
      busy={saving.busy}
      disabled={name.trim() === '' || address === ''}
      onSubmit={() => void saving.run()}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} onRetry={() => void saving.run()} />}
      <TextField
        autoFocus
        label={t('all.name')}
        value={name}
        maxLength={200}
        autoComplete="off"
        error={errorAt(wrong, 'name')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
      />
      <TextField
        label={t('all.slug')}
        help={t('all.slugHelp', { slug: address || 'northwind' })}
        value={address}
        maxLength={63}
        autoComplete="off"
        error={errorAt(wrong, 'slug')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setSlug(event.target.value)}
      />
      <TextField
        label={t('all.timeZone')}
        list="time-zones-of-sites"
        value={timeZone}
        error={errorAt(wrong, 'timeZone')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setTimeZone(event.target.value)}
      />
      <datalist id="time-zones-of-sites">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField
        label={t('all.languages')}
        help={t('all.languagesHelp')}
        value={languages}
        error={wrong.find(({ path }) => path.includes('languages'))?.message}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setLanguages(event.target.value)}
      />
      {seats.map((license) => (
        <TextField
          key={license}
          inputMode="numeric"
          label={t(`all.seats.${license}`)}
          help={license === 'CONTACT' ? t('all.seatsHelp') : undefined}
          value={plan[license]}
          error={license === 'CONTACT' ? errorAt(wrong, 'licenses') : undefined}
          onChange={(event: ChangeEvent<HTMLInputElement>) =>
            setPlan({ ...plan, [license]: event.target.value.replaceAll(/\D/g, '') })
          }
        />
      ))}
    </FormDialog>
  );
}
