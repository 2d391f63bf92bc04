import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMenu, type MenuEntry } from '../../ui/LazyMenu.tsx';
import { useToast } from '../../ui/useToast.ts';
import { DeleteViewDialog } from './DeleteViewDialog.tsx';
import { ViewDialog } from './ViewDialog.tsx';
import { isSameState, type SavedView, type ViewState } from './ViewState.ts';
import { UPDATE_VIEW } from './viewDocuments.ts';

export interface ViewsMenuProps {
  anchor: HTMLElement | null;
  /** Undefined while they are on their way. */
  views: readonly SavedView[] | undefined;
  failed: boolean;
  open: SavedView | undefined;
  state: ViewState;
  onClose(): void;
  onRetry(): void;
  /** Undefined: all users again. */
  onOpen(view: SavedView | undefined): void;
  /** What is shown is what the view says. */
  onSaved(view: SavedView): void;
}

type Dialog = 'create' | 'edit' | 'delete';

/** W3: one's own views and those of the site; what is open is saved, renamed, shared and deleted here. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { anchor, views, failed, open, state, onClose, onRetry, onOpen, onSaved } = props;
  const { t } = useTranslation('savedViews');
  const toast = useToast();
  const [dialog, setDialog] = useState<Dialog | undefined>();
  const next = useRef<Dialog | undefined>(undefined);
  const [update] = useMutation(UPDATE_VIEW);
  const isChanged = open !== undefined && !isSameState(open, state);

  const saveOpen = async () => {
    if (!open) return;
    const { data } = await update({ variables: { input: { id: open.id, ...state } } }).catch(() => ({
      data: undefined,
    }));
    const { view, userErrors = [] } = data?.saved ?? {};
    if (!view) return toast(userErrors[0]?.message ?? t('notSaved', { name: open.name }));
    onSaved(view);
    toast(t('saved', { name: open.name }));
  };
  const copyLink = async () => {
    if (!open) return;
    const { origin, pathname } = window.location;
    const link = `${origin}${pathname}?view=${open.id}`;
    try {
      await navigator.clipboard.writeText(link);
      toast(t('copied', { name: open.name }));
    } catch {
      // Without https there is no clipboard.
      toast(t('notCopied', { link }));
    }
  };

  const entryOf = (view: SavedView): MenuEntry => ({
    key: view.id,
    label: <ViewLabel view={view} isOpen={view.id === open?.id} />,
    onChoose: () => onOpen(view),
  });
  const own = views?.filter((view) => view.own) ?? [];
  const shared = views?.filter((view) => !view.own) ?? [];
  const begin = (one: Dialog) => () => {
    next.current = one;
  };
  const entries: MenuEntry[] = [
    { key: 'all', label: t('all'), onChoose: () => onOpen(undefined) },
    ...(views || failed ? [] : [{ key: 'loading', label: t('loading'), disabled: true, onChoose: () => {} }]),
    ...(failed ? [{ key: 'failed', label: t('failed'), onChoose: onRetry }] : []),
    ...own.map((view, at) => ({ ...entryOf(view), apart: at === 0 })),
    ...shared.map((view, at) => ({ ...entryOf(view), apart: at === 0 })),
    ...(open?.mayChange && isChanged
      ? [{ key: 'save', label: t('save', { name: open.name }), apart: true, onChoose: () => void saveOpen() }]
      : []),
    {
      key: 'create',
      label: t('create'),
      apart: !(open?.mayChange && isChanged),
      onChoose: begin('create'),
    },
    ...(open ? [{ key: 'link', label: t('copyLink'), onChoose: () => void copyLink() }] : []),
    ...(open?.mayChange
      ? [
          { key: 'edit', label: t('edit', { name: open.name }), onChoose: begin('edit') },
          { key: 'delete', label: t('delete', { name: open.name }), danger: true, onChoose: begin('delete') },
        ]
      : []),
  ];
  return (
    <>
      <LazyMenu
        anchor={anchor}
        label={t('title')}
        align="end"
        entries={entries}
        onClose={onClose}
        onClosed={() => {
          setDialog(next.current);
          next.current = undefined;
        }}
      />
      {(dialog === 'create' || (dialog === 'edit' && open)) && (
        <ViewDialog
          view={dialog === 'edit' ? open : undefined}
          state={state}
          onClose={() => setDialog(undefined)}
          onSaved={(view) => {
            setDialog(undefined);
            if (dialog === 'create') onOpen(view);
          }}
        />
      )}
      {dialog === 'delete' && open && (
        <DeleteViewDialog
          view={open}
          onClose={() => setDialog(undefined)}
          onDeleted={() => {
            setDialog(undefined);
            onOpen(undefined);
          }}
        />
      )}
    </>
  );
}

function ViewLabel({ view, isOpen }: { view: SavedView; isOpen: boolean }) {
  const { t } = useTranslation('savedViews');
  const { name, own, shared, ownerName } = view;
  const owner = own ? shared && t('shared') : (ownerName ?? t('ofOthers'));
  return (
    <Box
      component="span"
      aria-current={isOpen ? 'true' : undefined}
      sx={{ display: 'flex', gap: 3, minWidth: 0, maxWidth: 320, fontWeight: isOpen ? 600 : undefined }}
    >
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }} title={name}>
        {name}
      </Box>
      {owner && (
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontWeight: 400 }}>
          {owner}
        </Box>
      )}
    </Box>
  );
}
