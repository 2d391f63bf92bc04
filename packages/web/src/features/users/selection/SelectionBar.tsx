import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FloatingBar, FloatingButton } from '../../../ui/FloatingBar.tsx';
import { LazyMenu } from '../../../ui/LazyMenu.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { actionEntries } from '../actions/actionEntries.ts';
import type { BulkAction } from '../actions/bulkActions.ts';
import type { Count } from '../useCountWords.ts';
import { SelectionFacts } from './SelectionFacts.tsx';
import type { UsersSelection } from './useSelection.ts';

interface SelectionBarProps {
  selection: UsersSelection;
  actions: readonly BulkAction[];
  /** How many match what is on screen. */
  total: Count;
  filterKey: string;
  onChoose(action: BulkAction): void;
  /** Leads back to the filter under which all were selected. */
  onShow(filterKey: string): void;
}

/** How many are selected, of what, and what can be done with them. */
export function SelectionBar({ selection, actions, total, filterKey, onChoose, onShow }: SelectionBarProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const { count, change } = selection;
  const buttons = isNarrow ? [] : actions.filter(({ often }) => often);
  const rest = actions.filter((action) => !buttons.includes(action));
  const number = format.number(count);
  return (
    <FloatingBar label={t('selection.label')}>
      <Box component="strong" role="status" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
        {t(selection.selection.isExact ? 'selection.count' : 'selection.countAbout', { count, number })}
      </Box>
      <SelectionFacts
        selection={selection}
        total={total}
        filterKey={filterKey}
        isShort={isNarrow}
        onShow={onShow}
      />
      {buttons.map((action) => (
        <FloatingButton key={action.key} size="small" onClick={() => onChoose(action)}>
          {t(`actions.${action.key}`)}
        </FloatingButton>
      ))}
      {rest.length > 0 && (
        <FloatingButton
          size="small"
          quiet={!isNarrow}
          startIcon={<MoreHorizontal size={16} aria-hidden />}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {t(isNarrow ? 'selection.actions' : 'selection.more')}
        </FloatingButton>
      )}
      <FloatingButton size="small" quiet onClick={() => change({ type: 'clear' })}>
        {t('selection.clear')}
      </FloatingButton>
      <LazyMenu
        anchor={anchor}
        label={t('selection.more')}
        above
        entries={actionEntries(rest, t, onChoose)}
        onClose={() => setAnchor(null)}
      />
    </FloatingBar>
  );
}
