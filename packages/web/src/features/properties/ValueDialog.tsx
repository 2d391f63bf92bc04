import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useRequest } from '../runs/useRequest.ts';
import type { UserError } from '../runs/userErrors.ts';
import { firstChoice, typedValue } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';
import { ValueField } from './ValueField.tsx';
import type { SourcedValue } from './ValueList.tsx';

interface ValueDialogProps {
  of: SourcedValue;
  /** What is set here rather than inherited: only that can be returned. */
  own: SourcedValue['source'];
  hint: string;
  /** Null returns to the inherited value. */
  save(value: unknown): Promise<readonly UserError[] | undefined>;
  onClose(): void;
}

/** Sets the value of a property, or returns to the inherited one. */
export function ValueDialog({ of, own, hint, save, onClose }: ValueDialogProps) {
  const { t } = useTranslation(['properties', 'ui']);
  const { nameOf } = usePropertyWords();
  const { property, value, source } = of;
  const [choice, setChoice] = useState({
    ...firstChoice(property),
    ...(value !== null && value !== undefined && { text: String(value) }),
  });
  const [wrong, setWrong] = useState<string | undefined>();
  const saving = useRequest(
    useCallback(
      async (given: unknown) => {
        const errors = await save(given);
        setWrong(errors?.[0]?.message);
        if (errors?.length === 0) onClose();
      },
      [onClose, save],
    ),
  );
  const typed = typedValue(choice);
  return (
    <FormDialog
      title={nameOf(property)}
      submit={t('ui:save')}
      busy={saving.busy}
      disabled={typed === undefined}
      more={source === own ? { label: t('inherit'), onClick: () => void saving.run(null) } : undefined}
      onSubmit={() => void saving.run(typed)}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      <ValueField name={t('group.value')} choice={choice} error={wrong} onChange={setChoice} />
      <span>{hint}</span>
    </FormDialog>
  );
}
