import { type ChangeEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRequest } from '../runs/useRequest.ts';
import type { UserError } from '../runs/userErrors.ts';
import { useErrorWords } from './useErrorWords.ts';

interface NameDialogProps {
  title: string;
  /** The present name; without one it is new. */
  name?: string;
  help?: string;
  /** Undefined where the answer did not come. */
  save(name: string): Promise<readonly UserError[] | undefined>;
  /** What helps with an error of the server. */
  trouble?: ReactNode;
  /** Whether one can go on with the next one. */
  another?: boolean;
  onClose(): void;
}

/** Gives a name: to something new, or another one. */
export function NameDialog(props: NameDialogProps) {
  const { title, name = '', help, save, trouble, another = false, onClose } = props;
  const { t } = useTranslation(['structure', 'ui']);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  const [wrong, setWrong] = useState<string | undefined>();
  const [said, setSaid] = useState('');
  const wordsOf = useErrorWords();
  const saving = useRequest(
    useCallback(
      async (goOn: boolean) => {
        const given = typed.trim();
        const [error] = given === '' ? [blank] : ((await save(given)) ?? []);
        setWrong(error && wordsOf(error, given));
        if (error) return input.current?.focus();
        if (!goOn) return onClose();
        setSaid(t('created', { name: given }));
        setTyped('');
        input.current?.focus();
      },
      [onClose, save, t, typed, wordsOf],
    ),
  );
  return (
    <FormDialog
      title={title}
      submit={name ? t('ui:save') : t('create')}
      busy={saving.busy}
      more={another ? { label: t('createAnother'), onClick: () => void saving.run(true) } : undefined}
      onSubmit={() => (typed.trim() === name && name ? onClose() : void saving.run(false))}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      <TextField
        ref={input}
        label={t('name')}
        value={typed}
        maxLength={100}
        autoFocus
        autoComplete="off"
        error={wrong}
        help={help}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
          setWrong(undefined);
        }}
      />
      {trouble}
      <span role="status">{said}</span>
    </FormDialog>
  );
}

const blank: UserError = { code: 'REQUIRED', message: '', path: ['name'] };
