import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ImportErrorCode } from '../../gql/graphql.ts';
import { ChipButton } from '../../ui/ChipButton.tsx';
import { useFormat } from '../../ui/useFormat.ts';

interface ErrorChipsProps {
  counts: readonly { code: ImportErrorCode; count: number; label: string }[];
  invalid: number;
  code: ImportErrorCode | undefined;
  onChoose(code: ImportErrorCode | undefined): void;
}

/** How many rows have which kind of error; one kind can be looked at alone, with what it means and what to do. */
export function ErrorChips({ counts, invalid, code, onChoose }: ErrorChipsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (invalid === 0) return null;
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2 }}>
      <Box role="group" aria-label={t('check.kinds')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <ChipButton
          label={t('check.allErrors')}
          count={format.number(invalid)}
          active={!code}
          pressed={!code}
          onClick={() => onChoose(undefined)}
        />
        {counts.map((kind) => (
          <ChipButton
            key={kind.code}
            label={t(`errors.${kind.code}`)}
            count={format.number(kind.count)}
            active={code === kind.code}
            pressed={code === kind.code}
            onClick={() => onChoose(kind.code)}
          />
        ))}
      </Box>
      {code && (
        <Typography role="note" variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {t(`errorHelp.${code}`)}
        </Typography>
      )}
    </Box>
  );
}
