import { useTranslation } from 'react-i18next';

/** What went wrong, in short or in words and with what to do where it is known; else as the receiving server said it. */
export function useErrorWords(kind: 'errors' | 'problems' = 'errors'): (error: string) => string {
  const { t } = useTranslation('mail');
  return (error) => t(`${kind}.${error}`, { defaultValue: t(`${kind}.said`, { error }) });
}
