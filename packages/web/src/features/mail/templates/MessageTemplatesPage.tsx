import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import type { MessageTemplatesQuery } from '../../../gql/graphql.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { languageName } from '../../../ui/languageName.ts';
import { NativeChoice } from '../../../ui/NativeChoice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import { MessageTemplateDialog } from './MessageTemplateDialog.tsx';

const LANGUAGES = graphql(`
  query MessageLanguages {
    viewer { id site { id languages } }
  }
`);
const MESSAGE_TEMPLATES = graphql(`
  query MessageTemplates($language: String!) {
    messageTemplates(language: $language) { kind language subject body sms places changed }
  }
`);

export type ListedTemplate = MessageTemplatesQuery['messageTemplates'][number];

/** O2: what Muster writes to people, in each language of the site, in its own words where it likes. */
export function MessageTemplatesPage() {
  const { t, i18n } = useTranslation('mail');
  useTitle(t('templates.title'));
  const [chosen, setChosen] = useState<string | undefined>();
  const [edited, setEdited] = useState<ListedTemplate | undefined>();
  const { data: site, error: siteError, refetch: refetchSite } = useQuery(LANGUAGES);
  const languages = site?.viewer?.site.languages ?? [];
  const language = chosen ?? languages[0];
  const {
    data,
    error: templatesError,
    refetch,
  } = useQuery(MESSAGE_TEMPLATES, {
    variables: { language: language ?? 'en' },
    skip: !language,
    fetchPolicy: 'cache-and-network',
  });
  const templates = data?.messageTemplates;
  const error = siteError ?? templatesError;
  const retry = () => void (language ? refetch() : refetchSite());
  return (
    <Box sx={{ display: 'grid', gap: 3, alignContent: 'start', minWidth: 0, maxWidth: 820 }}>
      <PageHeader
        title={t('templates.title')}
        actions={
          language && (
            <NativeChoice<string>
              label={t('templates.language')}
              value={language}
              options={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
              onChange={setChosen}
            />
          )
        }
      />
      <Box sx={{ color: 'text.secondary' }}>{t('templates.text')}</Box>
      <Panel sx={{ overflow: 'hidden' }}>
        {error && !templates && <ErrorState error={error} onRetry={retry} />}
        {!error && !templates && (
          <Box sx={{ p: 3 }}>
            <SkeletonRows rows={6} columns={1} />
          </Box>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {templates?.map((template) => (
            <Box
              key={template.kind}
              component="li"
              sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}
            >
              <ButtonBase
                onClick={() => setEdited(template)}
                sx={{
                  font: 'inherit',
                  display: 'flex',
                  alignItems: 'center',
                  gap: 3,
                  width: '100%',
                  px: 4,
                  py: 2.5,
                  textAlign: 'left',
                  '&:hover': { bgcolor: 'tint.hover' },
                }}
              >
                <Box component="span" sx={{ flex: 1, minWidth: 0, display: 'grid' }}>
                  <span style={{ fontWeight: 600 }}>{t(`kinds.${template.kind}`)}</span>
                  <Box component="span" className="truncate" sx={{ color: 'text.secondary' }}>
                    {template.subject}
                  </Box>
                </Box>
                {template.changed && <Tag>{t('templates.changed')}</Tag>}
                <Box component="span" aria-hidden sx={{ display: 'flex', color: 'text.secondary' }}>
                  <ChevronRight size={16} />
                </Box>
              </ButtonBase>
            </Box>
          ))}
        </Box>
      </Panel>
      {edited && (
        <MessageTemplateDialog
          key={`${edited.kind} ${edited.language}`}
          template={edited}
          onSaved={() => void refetch()}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Box>
  );
}
