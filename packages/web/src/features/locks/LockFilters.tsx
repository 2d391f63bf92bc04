import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { LockReason } from '../../gql/graphql.ts';
import { ChipButton } from '../../ui/ChipButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { lockReasons } from './useLockFilter.ts';

interface LockFiltersProps {
  text: string;
  reason: LockReason | undefined;
  setText(text: string): void;
  setReason(reason: LockReason | undefined): void;
  onChange(): void;
}

/** Whose locks, and of which kind. */
export function LockFilters({ text, reason, setText, setReason, onChange }: LockFiltersProps) {
  const { t } = useTranslation('locks');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <SearchField
        text={text}
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        onSearch={(next) => {
          onChange();
          setText(next);
        }}
      />
      {lockReasons.map((one) => (
        <ChipButton
          key={one}
          label={t(`reasons.${one}`)}
          active={reason === one}
          pressed={reason === one}
          onClick={() => {
            onChange();
            setReason(reason === one ? undefined : one);
          }}
        />
      ))}
    </Box>
  );
}
