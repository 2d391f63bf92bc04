import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import type { SavedView, ViewState } from './ViewState.ts';
import { CREATE_VIEW, SAVED_VIEWS, UPDATE_VIEW } from './viewDocuments.ts';

interface ViewDialogProps {
  /** Whose name and sharing are changed; a new one without it. */
  view: SavedView | undefined;
  state: ViewState;
  onClose(): void;
  onSaved(view: SavedView): void;
}

/** A name, and whether the site sees it. */
export function ViewDialog({ view, state, onClose, onSaved }: ViewDialogProps) {
  const { t } = useTranslation('savedViews');
  const toast = useToast();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [problem, setProblem] = useState<string | undefined>();
  const [create, creating] = useMutation(CREATE_VIEW, {
    // The list has it at once, and does not depend on being asked for again.
    update(cache, { data }) {
      const made = data?.saved.view;
      if (!made) return;
      cache.updateQuery(
        { query: SAVED_VIEWS },
        (before) => before && { savedViews: [...before.savedViews, made] },
      );
    },
  });
  const [rename, renaming] = useMutation(UPDATE_VIEW);
  const error = creating.error ?? renaming.error;
  const save = async () => {
    if (!name.trim()) return setProblem(t('nameIt'));
    const sent = view
      ? rename({ variables: { input: { id: view.id, name, shared } } })
      : create({ variables: { input: { name, shared, ...state } } });
    const { data } = await sent.catch(() => ({ data: undefined }));
    const [first] = data?.saved.userErrors ?? [];
    setProblem(first && (first.code === 'NAME_TAKEN' ? t('taken', { name: name.trim() }) : first.message));
    if (!data?.saved.view) return;
    onSaved(data.saved.view);
    toast(t('saved', { name: name.trim() }));
  };
  return (
    <FormDialog
      title={view ? t('editTitle', { name: view.name }) : t('createTitle')}
      submit={t(view ? 'apply' : 'createNow')}
      busy={creating.loading || renaming.loading}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {!view && <Box sx={{ color: 'text.secondary' }}>{t('createHelp')}</Box>}
      <TextField
        label={t('name')}
        value={name}
        error={problem}
        maxLength={100}
        autoFocus
        onChange={({ target }: { target: { value: string } }) => setName(target.value)}
      />
      <div>
        <FormControlLabel
          label={t('share')}
          control={
            <Switch
              checked={shared}
              onChange={(_event, checked) => setShared(checked)}
              slotProps={{ input: { 'aria-describedby': 'share-help' } }}
            />
          }
        />
        <Box id="share-help" sx={{ color: 'text.secondary' }}>
          {t('shareHelp')}
        </Box>
      </div>
      {error && <ErrorAlert error={error} />}
    </FormDialog>
  );
}
