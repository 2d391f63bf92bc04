import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Steps } from '../../../ui/Steps.tsx';
import { useTitle } from '../../../ui/useTitle.ts';

const steps = ['file', 'check', 'done'] as const;

interface PictureFrameProps {
  step: (typeof steps)[number];
  detail?: string | undefined;
  footer?: ReactNode;
  /** What is no part of the step. */
  below?: ReactNode;
  children: ReactNode;
}

/** The page of an import of pictures: title, the three steps, and what can be done next at the foot. */
export function PictureFrame({ step, detail, footer, below, children }: PictureFrameProps) {
  const { t } = useTranslation('pictures');
  useTitle(t('zip.title'));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0, flex: '1 0 auto' }}>
      <PageHeader title={t('zip.title')} detail={detail} />
      <Steps labels={steps.map((name) => t(`zip.steps.${name}`))} current={steps.indexOf(step)} />
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>{children}</Box>
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
      {below}
    </Box>
  );
}
