import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CuringOption } from './curingOptions.ts';

/** The way to the options that would mend rows in error, one step back. */
export function OptionLinks({ options }: { options: readonly CuringOption[] }) {
  const { t } = useTranslation('imports');
  return options.map((option) => (
    <Button
      key={option}
      variant="text"
      color="primary"
      component={Link}
      to={`?step=columns&option=${option}`}
      sx={{ whiteSpace: 'normal', textAlign: 'start' }}
    >
      {t(`check.choose.${option}`)}
    </Button>
  ));
}
