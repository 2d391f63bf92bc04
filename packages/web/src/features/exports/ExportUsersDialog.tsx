import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ExportColumn, ExportDelivery, ExportFormat } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useToast } from '../../ui/useToast.ts';
import { errorAt, errorsElsewhere } from '../runs/userErrors.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { presetColumns } from './exportColumns.ts';
import { startDownload } from './startDownload.ts';
import { useFollowedExport } from './useFollowedExport.ts';

const EXPORT_USERS = graphql(`
  mutation ExportUsers($input: ExportUsersInput!) {
    exportUsers(input: $input) {
      export { id url rows }
      userErrors { code message path }
    }
  }
`);

const formats: readonly ExportFormat[] = ['CSV', 'XLSX', 'JSON_LINES'];
const deliveries: readonly ExportDelivery[] = ['DOWNLOAD', 'EMAIL'];

/** E1: which columns, as what, and to whom; nobody is changed by it. */
export function ExportUsersDialog({ selection, columns: shown = [], onClose }: BulkDialogProps) {
  const { t } = useTranslation('exports');
  const numbers = useFormat();
  const toast = useToast();
  const follow = useFollowedExport();
  const [exportUsers, { data, loading, error }] = useMutation(EXPORT_USERS);
  const [columns, setColumns] = useState<ExportColumn[]>(() => presetColumns('grid', shown));
  const [format, setFormat] = useState<ExportFormat>('CSV');
  const [deliver, setDeliver] = useState<ExportDelivery>('DOWNLOAD');
  const [email, setEmail] = useState('');
  const sends = deliver === 'EMAIL';
  const errors = data?.exportUsers.userErrors ?? [];
  const number = numbers.number(selection.count);
  const count = selection.isExact ? number : t('about', { number });

  const submit = async () => {
    const input = { selection: selection.input, columns, format, deliver, email: sends ? email : undefined };
    const made = (await exportUsers({ variables: { input } }).catch(() => undefined))?.data?.exportUsers
      .export;
    if (!made) return;
    const words = { count: made.rows, shown: numbers.number(made.rows), address: email.trim() };
    onClose();
    if (made.url) {
      startDownload(made.url);
      toast(t('begun', words));
    } else {
      toast(t('making', words));
      follow(made.id);
    }
  };
  return (
    <FormDialog
      title={t('title', { count: selection.count, shown: count })}
      size="md"
      submit={t(sends ? 'send' : 'download', { count: selection.count, shown: count })}
      busy={loading}
      disabled={columns.length === 0}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Box
        sx={{
          color: 'text.secondary',
          overflowWrap: 'anywhere',
          '&::first-letter': { textTransform: 'uppercase' },
        }}
      >
        {selection.description}
      </Box>
      {error && <ErrorAlert error={error} onRetry={() => void submit()} />}
      {errorsElsewhere(errors, ['email']).map(({ message }) => (
        <Alert key={message} severity="error">
          {message}
        </Alert>
      ))}
      <ColumnChoice chosen={columns} shown={shown} onChange={setColumns} />
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        <ModeChoice<ExportFormat>
          label={t('format.label')}
          value={format}
          modes={formats.map((value) => ({
            value,
            label: t(`format.${value}.label`),
            help: t(`format.${value}.help`),
          }))}
          onChange={setFormat}
        />
        <ModeChoice<ExportDelivery>
          label={t('deliver.label')}
          value={deliver}
          modes={deliveries.map((value) => ({
            value,
            label: t(`deliver.${value}.label`),
            help: t(`deliver.${value}.help`),
          }))}
          onChange={setDeliver}
        />
      </Box>
      {sends && (
        <TextField
          label={t('deliver.address')}
          help={t('deliver.addressHelp')}
          error={errorAt(errors, 'email')}
          type="email"
          autoComplete="email"
          autoFocus
          value={email}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setEmail(event.target.value)}
        />
      )}
    </FormDialog>
  );
}
