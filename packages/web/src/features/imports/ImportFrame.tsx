import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Steps } from '../../ui/Steps.tsx';
import { useTitle } from '../../ui/useTitle.ts';

const steps = ['file', 'columns', 'check', 'done'] as const;
type ImportStep = (typeof steps)[number];

const ENOUGH = 620;
const column = { display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 } as const;

interface ImportFrameProps {
  step: ImportStep;
  /** File, format and rows, once they are known. */
  detail?: string | undefined;
  actions?: ReactNode;
  footer?: ReactNode;
  /** The rows take what height there is and scroll within it, where there is enough of it. */
  fills?: boolean;
  children: ReactNode;
}

/** The page of an import: title, the four steps, and what can be done next at the foot. */
export function ImportFrame({ step, detail, actions, footer, fills = false, children }: ImportFrameProps) {
  const { t } = useTranslation('imports');
  useTitle(t('title'));
  return (
    <Box
      sx={{
        ...column,
        flex: fills ? { xs: 'none', md: 1 } : '1 0 auto',
        minHeight: { md: fills ? ENOUGH : 0 },
      }}
    >
      <PageHeader title={t('title')} detail={detail} actions={actions} />
      <Steps labels={steps.map((name) => t(`steps.${name}`))} current={steps.indexOf(step)} />
      <Box sx={{ ...column, flex: fills ? { xs: 'none', md: 1 } : '1 0 auto', minHeight: 0 }}>{children}</Box>
      {footer && (
        <Box
          component="footer"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            justifyContent: 'flex-end',
            gap: 2.5,
          }}
        >
          {footer}
        </Box>
      )}
    </Box>
  );
}
