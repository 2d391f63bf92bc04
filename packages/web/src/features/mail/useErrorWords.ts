import { useTranslation } from 'react-i18next';

/** What went wrong, in words and with what to do where it is known; else as the receiving server said it. */
export function useErrorWords(): (error: string) => string {
  const { t } = useTranslation('mail');
  return (error) => t(`errors.${error}`, { defaultValue: t('errors.said', { error }) });
}
