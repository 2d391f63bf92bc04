import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Steps } from '../../ui/Steps.tsx';
import { useTitle } from '../../ui/useTitle.ts';

const steps = ['file', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof steps)[number];

interface ImportFrameProps {
  step: ImportStep;
  /** File, format and rows, once they are known. */
  detail?: string | undefined;
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The page of an import: title, the four steps, and what can be done next at the foot. */
export function ImportFrame({ step, detail, actions, footer, children }: ImportFrameProps) {
  const { t } = useTranslation('imports');
  useTitle(t('title'));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader title={t('title')} detail={detail} actions={actions} />
      <Steps labels={steps.map((name) => t(`steps.${name}`))} current={steps.indexOf(step)} />
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
        {children}
      </Box>
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
