import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PictureReason } from '../../../gql/graphql.ts';
import { ChipButton } from '../../../ui/ChipButton.tsx';
import { useFormat } from '../../../ui/useFormat.ts';

interface ReasonChipsProps {
  counts: readonly { reason: PictureReason; count: number }[];
  reason: PictureReason | undefined;
  onChoose(reason: PictureReason | undefined): void;
}

/** How many pictures are not taken for which reason; one can be looked at alone. */
export function ReasonChips({ counts, reason, onChoose }: ReasonChipsProps) {
  const { t } = useTranslation('pictures');
  const format = useFormat();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Box role="group" aria-label={t('zip.reasons')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <ChipButton
        label={t('zip.allReasons')}
        count={format.number(all)}
        active={!reason}
        pressed={!reason}
        onClick={() => onChoose(undefined)}
      />
      {counts.map((one) => (
        <ChipButton
          key={one.reason}
          label={t(`zip.reason.${one.reason}`)}
          count={format.number(one.count)}
          active={reason === one.reason}
          pressed={reason === one.reason}
          onClick={() => onChoose(one.reason)}
        />
      ))}
    </Box>
  );
}
