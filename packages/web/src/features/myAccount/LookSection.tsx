import { useMutation } from '@apollo/client/react';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { languageName } from '../../ui/languageName.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { useToast } from '../../ui/useToast.ts';
import { AccountLine, AccountSection } from './AccountSection.tsx';
import type { Account } from './MyAccountPage.tsx';

const SET_OWN_LANGUAGE = graphql(`
  mutation SetOwnLanguage($input: SetOwnLanguageInput!) {
    setOwnLanguage(input: $input) { userErrors { code message } }
  }
`);

const themes = ['light', 'dark', 'system'] as const;

interface LookSectionProps {
  account: Account;
  languages: readonly string[];
  onLanguage(language: string): void;
  onChanged(): void;
}

/** The language is kept with the account, for messages too; the theme belongs to the machine. */
export function LookSection({ languages, onLanguage, onChanged }: LookSectionProps) {
  const { t, i18n } = useTranslation('myAccount');
  const { mode, setMode } = useColorScheme();
  const toast = useToast();
  const [save] = useMutation(SET_OWN_LANGUAGE, { refetchQueries: ['Viewer'] });
  const choose = async (language: string) => {
    onLanguage(language);
    const answer = await save({ variables: { input: { language } } }).catch(() => undefined);
    // What the site does not have is still spoken on this machine.
    if (answer?.data?.setOwnLanguage.userErrors.length !== 0) toast(t('look.thisMachine'));
    onChanged();
  };
  return (
    <AccountSection title={t('look.title')}>
      <AccountLine
        label={t('look.language')}
        value={
          <ModeChoice
            label={t('look.language')}
            hideLabel
            value={i18n.language}
            modes={languages.map((value) => ({ value, label: languageName(value, value) }))}
            onChange={(language) => void choose(language)}
          />
        }
      />
      <AccountLine
        label={t('look.theme')}
        value={
          <ModeChoice
            label={t('look.theme')}
            hideLabel
            value={mode ?? 'system'}
            modes={themes.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
            onChange={(theme) => setMode(theme as (typeof themes)[number])}
          />
        }
      />
    </AccountSection>
  );
}
