import { useMutation } from '@apollo/client/react';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import type { Pool } from './LicensesPage.tsx';

const SET_SEATS = graphql(`
  mutation SetLicenseSeats($input: SetLicenseSeatsInput!) {
    setLicenseSeats(input: $input) {
      licensePool { license seats used free }
      userErrors { code message path }
    }
  }
`);

const LEAST = 3;

/** Asks for the new number of seats; those in use stay. */
export function SeatsDialog({ pool, onClose }: { pool: Pool; onClose(): void }) {
  const { t } = useTranslation(['licenses', 'ui']);
  const format = useFormat();
  const toast = useToast();
  const [typed, setTyped] = useState(String(pool.seats));
  const [wrong, setWrong] = useState<string | undefined>();
  const [setSeats] = useMutation(SET_SEATS, { refetchQueries: ['Licenses', 'SeatsChanges'] });
  const { license, used } = pool;
  const least = Math.max(LEAST, used);
  const name = t(`names.${license}`);
  const tooFew = t('seats.tooFew', { count: used, shown: format.number(least) });
  const saving = useRequest(
    useCallback(async () => {
      const seats = Number(typed);
      if (typed === '' || seats < least) return setWrong(tooFew);
      const answer = (await setSeats({ variables: { input: { license, seats } } })).data?.setLicenseSeats;
      setWrong(answer?.userErrors[0]?.message);
      if (!answer?.licensePool) return;
      toast(t('seats.done', { name, count: seats, shown: format.number(seats) }));
      onClose();
    }, [format, least, license, name, onClose, setSeats, t, toast, tooFew, typed]),
  );
  return (
    <FormDialog
      title={t('seats.title', { name })}
      submit={t('ui:save')}
      busy={saving.busy}
      onSubmit={() => void saving.run()}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      <TextField
        label={t('seats.label')}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        maxLength={8}
        error={wrong}
        help={t('seats.help', { count: used, shown: format.number(used), least: format.number(least) })}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value.replaceAll(/\D/g, ''));
          setWrong(undefined);
        }}
      />
    </FormDialog>
  );
}
