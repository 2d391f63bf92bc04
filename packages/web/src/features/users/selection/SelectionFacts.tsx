import { styled } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/useFormat.ts';
import { type Count, useCountWords } from '../useCountWords.ts';
import type { UsersSelection } from './useSelection.ts';

const Facts = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 8,
  marginRight: 6,
  color: theme.vars.palette.float.secondary,
  '& button': {
    all: 'unset',
    color: theme.vars.palette.float.text,
    textDecoration: 'underline',
    textUnderlineOffset: 3,
    textDecorationColor: theme.vars.palette.float.secondary,
    padding: '3px 0',
    borderRadius: 4,
    cursor: 'pointer',
    '&:hover': { textDecorationColor: 'currentColor' },
    '&:focus-visible': { outline: `2px solid ${theme.vars.palette.float.accent}`, outlineOffset: 2 },
  },
}));

interface SelectionFactsProps {
  selection: UsersSelection;
  total: Count;
  filterKey: string;
  /** What can be reached in another way is left out. */
  isShort: boolean;
  onShow(filterKey: string): void;
}

/** Of what the selected are: all that match, those outside of the filter, a list that was pasted. */
export function SelectionFacts({ selection, total, filterKey, isShort, onShow }: SelectionFactsProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const countWords = useCountWords();
  const { state, count, except, outside, selectAll } = selection;
  const number = format.number(except);
  const all = except > 0 ? t('selection.allMinus', { number }) : t('selection.all');
  const mayTakeAll = !isShort && state.kind === 'ids' && (total.count ?? 0) > count;
  return (
    <Facts>
      {state.kind === 'all' && (
        <Tooltip title={selection.selection.description} describeChild>
          {state.under === filterKey ? (
            <span>{all}</span>
          ) : (
            <button type="button" onClick={() => onShow(state.under)}>
              {all}
            </button>
          )}
        </Tooltip>
      )}
      {state.kind === 'saved' && <span>{t('selection.pasted')}</span>}
      {mayTakeAll && (
        <button type="button" onClick={selectAll}>
          {t('selection.takeAll', { number: countWords(total) })}
        </button>
      )}
      {outside > 0 && <span>{t('selection.outside', { number: format.number(outside) })}</span>}
    </Facts>
  );
}
