import { useTranslation } from 'react-i18next';
import type { OnLoggedOn } from '../../gql/graphql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { useMay } from '../accounts/useMay.ts';

interface LoggedOnChoiceProps {
  value: OnLoggedOn;
  onChange(choice: OnLoggedOn): void;
}

/** B7: what becomes of those who are logged on to the queue. */
export function LoggedOnChoice({ value, onChange }: LoggedOnChoiceProps) {
  const { t } = useTranslation('runs');
  const may = useMay();
  const choices: OnLoggedOn[] = may('SESSIONS_END') ? ['SKIP', 'LOG_OFF', 'WAIT'] : ['SKIP', 'WAIT'];
  const modes = choices.map((choice) => ({
    value: choice,
    label: t(`loggedOn.choice.${choice}`),
    help: t(`loggedOn.help.${choice}`),
  }));
  return <ModeChoice label={t('loggedOn.label')} value={value} modes={modes} onChange={onChange} />;
}
