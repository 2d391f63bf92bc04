import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRequest } from '../runs/useRequest.ts';
import { errorAt, type UserError } from '../runs/userErrors.ts';

export interface DataCenterValues {
  code: string;
  name: string;
}

interface DataCenterDialogProps {
  title: string;
  /** The present values; without them it is new. */
  values?: DataCenterValues | undefined;
  save(values: DataCenterValues): Promise<readonly UserError[] | undefined>;
  onClose(): void;
}

/** A data center has a code of two letters and a name. */
export function DataCenterDialog({ title, values, save, onClose }: DataCenterDialogProps) {
  const { t } = useTranslation(['structure', 'ui']);
  const [code, setCode] = useState(values?.code ?? '');
  const [name, setName] = useState(values?.name ?? '');
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const saving = useRequest(
    useCallback(async () => {
      const wrong = (await save({ code, name: name.trim() || code })) ?? [];
      setErrors(wrong);
      if (wrong.length === 0) onClose();
    }, [code, name, onClose, save]),
  );
  return (
    <FormDialog
      title={title}
      submit={values ? t('ui:save') : t('create')}
      busy={saving.busy}
      disabled={code.length !== 2}
      onSubmit={() => void saving.run()}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      <TextField
        label={t('dataCenters.code')}
        value={code}
        maxLength={2}
        autoFocus
        autoComplete="off"
        error={errorAt(errors, 'code')}
        help={t('dataCenters.codeHelp')}
        onChange={(event: ChangeEvent<HTMLInputElement>) =>
          setCode(event.target.value.replaceAll(/[^a-z]/gi, '').toUpperCase())
        }
      />
      <TextField
        label={t('name')}
        value={name}
        maxLength={100}
        autoComplete="off"
        error={errorAt(errors, 'name') ?? errorAt(errors, 'id')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
