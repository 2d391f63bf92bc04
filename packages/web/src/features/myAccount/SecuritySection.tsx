import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { AccountLine, AccountSection } from './AccountSection.tsx';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';
import type { Account } from './MyAccountPage.tsx';
import { RemoveFactorDialog } from './RemoveFactorDialog.tsx';
import { RenewCodesDialog } from './RenewCodesDialog.tsx';
import { SetUpFactorDialog } from './SetUpFactorDialog.tsx';

interface SecuritySectionProps {
  account: Account;
  onChanged(): void;
}

type Open = 'password' | 'setUp' | 'remove' | 'renew';

/** Password and second factor. */
export function SecuritySection({ account, onChanged }: SecuritySectionProps) {
  const { t } = useTranslation('myAccount');
  const [open, setOpen] = useState<Open>();
  const { secondFactor, recoveryCodesLeft, hasPassword, leastCharacters } = account;
  const dialog = {
    onChanged,
    onClose: () => setOpen(undefined),
  };
  return (
    <AccountSection title={t('security.title')}>
      <AccountLine
        label={t('password.label')}
        value={hasPassword ? '••••••••' : <span className="muted">{t('password.none')}</span>}
        note={!hasPassword && t('password.noneHelp')}
        action={
          hasPassword && (
            <Button size="small" aria-label={t('password.title')} onClick={() => setOpen('password')}>
              {t('change')}
            </Button>
          )
        }
      />
      <AccountLine
        label={t('factor.label')}
        value={
          <StatusDot tone={secondFactor ? 'good' : 'quiet'}>
            {t(secondFactor ? 'factor.on' : 'factor.off')}
          </StatusDot>
        }
        note={secondFactor ? t('factor.codesLeft', { count: recoveryCodesLeft }) : t('factor.why')}
        action={
          secondFactor ? (
            <>
              <Button size="small" onClick={() => setOpen('renew')}>
                {t('factor.renew')}
              </Button>
              <Button size="small" onClick={() => setOpen('remove')}>
                {t('factor.turnOff')}
              </Button>
            </>
          ) : (
            hasPassword && (
              <Button size="small" onClick={() => setOpen('setUp')}>
                {t('factor.setUp')}
              </Button>
            )
          )
        }
      />
      {open === 'password' && <ChangePasswordDialog least={leastCharacters} {...dialog} />}
      {open === 'setUp' && <SetUpFactorDialog {...dialog} />}
      {open === 'remove' && <RemoveFactorDialog {...dialog} />}
      {open === 'renew' && <RenewCodesDialog {...dialog} />}
    </AccountSection>
  );
}
