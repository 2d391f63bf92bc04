import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportTemplatesQuery } from '../../gql/graphql.ts';

type Template = ImportTemplatesQuery['importTemplates'][number];

const MOST_VALUES = 12;

/** The templates to download, each with its columns, what they want and the values that the site knows. */
export function Templates({ templates }: { templates: readonly Template[] }) {
  const { t } = useTranslation('imports');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {templates.map((template) => (
        <Box key={template.name}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
            <Typography component="h3" sx={{ fontWeight: 600, flex: 1 }}>
              {template.name}
            </Typography>
            <Button
              size="small"
              component="a"
              href={template.workbookUrl}
              download
              startIcon={<Download size={15} aria-hidden />}
              aria-label={t('templates.workbookNamed', { name: template.name })}
            >
              {t('templates.workbook')}
            </Button>
            <Button
              size="small"
              component="a"
              href={template.url}
              download
              aria-label={t('templates.downloadNamed', { name: template.name })}
            >
              {t('templates.download')}
            </Button>
          </Box>
          <Box component="details" sx={{ mt: 1, '& summary': { cursor: 'pointer', color: 'accent.text' } }}>
            <summary>{t('templates.columns', { count: template.columns.length })}</summary>
            <Box component="dl" sx={{ m: 0, mt: 2, display: 'grid', gap: 2 }}>
              {template.columns.map((column) => (
                <TemplateColumn key={column.key} column={column} />
              ))}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function TemplateColumn({ column }: { column: Template['columns'][number] }) {
  const { label, required, help, values } = column;
  const { t } = useTranslation('imports');
  const some = values?.slice(0, MOST_VALUES) ?? [];
  const more = (values?.length ?? 0) - some.length;
  return (
    <div>
      <Box component="dt" sx={{ fontWeight: 550 }}>
        {label}
        {required && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {` · ${t('templates.required')}`}
          </Box>
        )}
      </Box>
      <Typography
        component="dd"
        variant="body2"
        sx={{ m: 0, color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {help}
        {some.length > 0 && ` ${t('templates.values', { values: some.join(', ') })}`}
        {more > 0 && ` ${t('templates.more', { count: more })}`}
      </Typography>
    </div>
  );
}
