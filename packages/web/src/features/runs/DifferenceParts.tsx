import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { DiffTag } from '../../ui/DiffTag.tsx';
import { type DifferencePart, differenceParts, type FieldDifference } from './differenceParts.ts';
import { useFieldValue } from './useFieldValue.ts';

const MOST = 4;

/** One field of one user: what goes struck in red, what comes in green, a value with an arrow to the next. */
export function DifferenceParts({ difference }: { difference: FieldDifference }) {
  const { t } = useTranslation('runs');
  const wordsOf = useFieldValue();
  const parts = differenceParts(difference, {
    name: (name) => t(`names.${difference.field}.${name}`, { defaultValue: name }),
    value: (value) => wordsOf(difference.field, value),
  });
  const hidden = parts.slice(MOST);
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', minWidth: 0, maxWidth: '100%' }}
    >
      {parts.slice(0, MOST).map((part) => (
        <Part key={textOf(part)} field={difference.field} part={part} />
      ))}
      {hidden.length > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }} title={hidden.map(textOf).join(', ')}>
          {t('differences.more', { count: hidden.length })}
        </Box>
      )}
    </Box>
  );
}

function Part({ field, part }: { field: string; part: DifferencePart }) {
  const { t } = useTranslation('runs');
  const wordsOf = useFieldValue();
  switch (part.kind) {
    case 'added':
    case 'removed':
      return <DiffTag kind={part.kind}>{part.text}</DiffTag>;
    case 'created':
      return <DiffTag kind="added">{t('differences.account')}</DiffTag>;
    case 'deleted':
      return <DiffTag kind="gone">{t('differences.deleted')}</DiffTag>;
    case 'value':
      return (
        <span className="truncate" title={wordsOf(field, part.after)}>
          {part.name ? `${part.name} ` : ''}
          {part.before === null ? '' : `${wordsOf(field, part.before)} `}
          <DiffTag kind={part.after === null ? 'gone' : 'becomes'}>{wordsOf(field, part.after)}</DiffTag>
        </span>
      );
  }
}

function textOf(part: DifferencePart): string {
  if (part.kind === 'added' || part.kind === 'removed') return part.text;
  if (part.kind === 'value') return [part.name, part.before, '→', part.after].filter(Boolean).join(' ');
  return part.kind;
}
