import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { languageName } from '../../../ui/languageName.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/useToast.ts';
import { useRequest } from '../../runs/useRequest.ts';
import type { UserError } from '../../runs/userErrors.ts';
import type { ListedTemplate } from './MessageTemplatesPage.tsx';

const SET = graphql(`
  mutation SetMessageTemplate($input: SetMessageTemplateInput!) {
    setMessageTemplate(input: $input) { messageTemplate { kind } userErrors { code message path } }
  }
`);
const RESET = graphql(`
  mutation ResetMessageTemplate($input: ResetMessageTemplateInput!) {
    resetMessageTemplate(input: $input) { messageTemplate { kind } userErrors { code message path } }
  }
`);

interface MessageTemplateDialogProps {
  template: ListedTemplate;
  onSaved(): void;
  onClose(): void;
}

/** The words of one message; what is filled in stands in double braces. */
export function MessageTemplateDialog({ template, onSaved, onClose }: MessageTemplateDialogProps) {
  const { t, i18n } = useTranslation('mail');
  const toast = useToast();
  const { kind, language, places, changed } = template;
  const [words, setWords] = useState({ subject: template.subject, body: template.body, sms: template.sms });
  const [wrong, setWrong] = useState<readonly UserError[]>([]);
  const [set] = useMutation(SET);
  const [reset] = useMutation(RESET);
  const saving = useRequest(
    useCallback(
      async (original: boolean) => {
        const answer = original
          ? (await reset({ variables: { input: { kind, language } } })).data?.resetMessageTemplate
          : (await set({ variables: { input: { kind, language, ...words } } })).data?.setMessageTemplate;
        setWrong(answer?.userErrors ?? []);
        if (!answer?.messageTemplate) return;
        toast(t(original ? 'templates.reset' : 'templates.saved'));
        onSaved();
        onClose();
      },
      [reset, set, kind, language, words, toast, t, onSaved, onClose],
    ),
  );
  const errorsAt = (part: string) =>
    wrong
      .filter(({ path }) => path.at(-1) === part)
      .map(({ message }) => message)
      .join(' ') || undefined;
  const field = (part: 'subject' | 'body' | 'sms') => ({
    label: t(`templates.${part}`),
    value: words[part] ?? '',
    error: errorsAt(part),
    onChange: (event: ChangeEvent<HTMLInputElement>) => setWords({ ...words, [part]: event.target.value }),
  });
  return (
    <FormDialog
      title={t('templates.edit', {
        message: t(`kinds.${kind}`),
        language: languageName(language, i18n.language),
      })}
      submit={t('templates.save')}
      size="md"
      busy={saving.busy}
      more={changed ? { label: t('templates.original'), onClick: () => void saving.run(true) } : undefined}
      onSubmit={() => void saving.run(false)}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      {errorsAt('language') && <span role="alert">{errorsAt('language')}</span>}
      <TextField {...field('subject')} maxLength={200} autoFocus />
      <TextField
        {...field('body')}
        maxLength={10_000}
        multiline
        help={t('templates.bodyHelp', { place: '{{link}}' })}
      />
      {template.sms !== null && <TextField {...field('sms')} maxLength={480} multiline />}
      <Box sx={{ color: 'text.secondary' }}>
        {t('templates.places')}{' '}
        {places.map((place) => (
          <Box key={place} component="code" sx={{ mr: 2, whiteSpace: 'nowrap' }}>
            {`{{${place}}}`}
          </Box>
        ))}
      </Box>
    </FormDialog>
  );
}
