import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import type { SaveSelectionMutation } from '../../../gql/graphql.ts';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { pastedKeys } from './pastedKeys.ts';
import { UnknownKeys } from './UnknownKeys.tsx';

const SAVE_SELECTION = graphql(`
  mutation SaveSelection($input: SaveSelectionInput!) {
    saveSelection(input: $input) {
      savedSelection { id count unknown }
      userErrors { code message path }
    }
  }
`);

type Saved = NonNullable<SaveSelectionMutation['saveSelection']['savedSelection']>;

const MOST_KEYS = 100_000;

interface PasteListDialogProps {
  onClose(): void;
  onSelect(saved: { id: string; count: number }): void;
}

/** W5: usernames, e-mail addresses or IDs become a selection; those that fit nobody are listed first. */
export function PasteListDialog({ onClose, onSelect }: PasteListDialogProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const [text, setText] = useState('');
  const [saved, setSaved] = useState<Saved>();
  const [save, { loading, error, data }] = useMutation(SAVE_SELECTION);
  const keys = pastedKeys(text);
  const tooMany = keys.length > MOST_KEYS;

  const take = ({ id, count }: Saved) => {
    onSelect({ id, count });
    onClose();
  };
  const look = async () => {
    const answer = await save({ variables: { input: { keys } } }).catch(() => undefined);
    const found = answer?.data?.saveSelection.savedSelection;
    if (!found) return;
    if (found.unknown.length === 0) take(found);
    else setSaved(found);
  };
  const [problem] = data?.saveSelection.userErrors ?? [];
  const help = tooMany
    ? t('paste.tooMany', { number: format.number(keys.length), most: format.number(MOST_KEYS) })
    : t('paste.help');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="paste-title">
      <DialogTitle id="paste-title">{t('paste.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        {saved ? (
          <UnknownKeys saved={saved} />
        ) : (
          <TextField
            autoFocus
            multiline
            minRows={7}
            maxRows={14}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={tooMany || problem !== undefined}
            helperText={problem?.message ?? help}
            slotProps={{ htmlInput: { 'aria-label': t('paste.field'), spellCheck: false } }}
          />
        )}
        {error && <ErrorAlert error={error} />}
      </DialogContent>
      <DialogActions sx={{ p: 5, pt: 1 }}>
        {saved && (
          <Button variant="text" onClick={() => setSaved(undefined)} sx={{ mr: 'auto' }}>
            {t('paste.back')}
          </Button>
        )}
        <Button onClick={onClose}>{t('paste.cancel')}</Button>
        {saved ? (
          <Button
            variant="contained"
            color="primary"
            disabled={saved.count === 0}
            onClick={() => take(saved)}
          >
            {t('paste.select', { count: saved.count, number: format.number(saved.count) })}
          </Button>
        ) : (
          <Button
            variant="contained"
            color="primary"
            loading={loading}
            disabled={keys.length === 0 || tooMany}
            onClick={look}
          >
            {t('paste.look', { count: keys.length, number: format.number(keys.length) })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
