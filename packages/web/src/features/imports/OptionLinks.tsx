import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnsLink } from './ColumnsLink.tsx';
import type { CuringOption } from './curingOptions.ts';
import type { WrongRowsHandle } from './WrongRows.tsx';

interface OptionLinksProps {
  options: readonly CuringOption[];
  wrongRows: RefObject<WrongRowsHandle | null>;
}

/** The way to the options that would mend rows in error, one step back. */
export function OptionLinks({ options, wrongRows }: OptionLinksProps) {
  const { t } = useTranslation('imports');
  return options.map((option) => (
    <ColumnsLink
      key={option}
      wrongRows={wrongRows}
      option={option}
      sx={{ whiteSpace: 'normal', textAlign: 'start' }}
    >
      {t(`check.choose.${option}`)}
    </ColumnsLink>
  ));
}
