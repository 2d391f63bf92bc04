import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

interface StepsProps {
  labels: readonly string[];
  /** From 0; everything before it is done. */
  current: number;
}

/** Where one is: "1 Choose ✓  2 Check the plan  3 Done". */
export function Steps({ labels, current }: StepsProps) {
  const { t } = useTranslation('ui');
  return (
    <Box
      component="ol"
      aria-label={t('steps.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, listStyle: 'none', m: 0, p: 0 }}
    >
      {labels.map((label, at) => (
        <Box
          key={label}
          component="li"
          aria-current={at === current ? 'step' : undefined}
          sx={{
            color: at === current ? 'accent.text' : 'text.secondary',
            fontWeight: at === current ? 600 : undefined,
          }}
        >
          {at + 1} {label}
          {at < current && (
            <>
              <span aria-hidden> ✓</span>
              <span className="visually-hidden">, {t('steps.done')}</span>
            </>
          )}
        </Box>
      ))}
    </Box>
  );
}
