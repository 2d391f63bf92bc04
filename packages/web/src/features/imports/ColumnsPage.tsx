import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ColumnsStep } from './ColumnsStep.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import type { ImportOnPage } from './ImportPage.tsx';
import { useImportDetail } from './useImportDetail.ts';

export function ColumnsPage({ found }: { found: ImportOnPage }) {
  const { t } = useTranslation('imports');
  const { site } = useParams();
  const detail = useImportDetail();
  return (
    <ImportFrame
      step="columns"
      detail={detail(found)}
      footer={
        <>
          <Button
            variant="text"
            color="primary"
            component={Link}
            to={`/${site}/imports/new`}
            sx={{ mr: 'auto' }}
          >
            {t('columns.back')}
          </Button>
          <Typography sx={{ color: 'text.secondary' }}>{t('nothingYet')}</Typography>
          <Button variant="contained" color="primary" component={Link} to={`/${site}/imports/${found.id}`}>
            {t('columns.next')}
          </Button>
        </>
      }
    >
      <ColumnsStep importId={found.id} columns={found.columns} />
    </ImportFrame>
  );
}
