import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageChannel } from '../../gql/graphql.ts';
import { AccountLine, AccountSection } from './AccountSection.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import type { Account } from './MyAccountPage.tsx';

interface ContactSectionProps {
  account: Account;
  onChanged(): void;
}

/** Where one is reached: changed by showing that the new address is one's own. */
export function ContactSection({ account, onChanged }: ContactSectionProps) {
  const { t } = useTranslation('myAccount');
  const [changed, setChanged] = useState<{ channel: MessageChannel; pending: string }>();
  const contacts = [
    { channel: 'EMAIL' as const, value: account.email, pending: account.pendingEmail ?? '' },
    { channel: 'SMS' as const, value: account.mobile, pending: account.pendingMobile ?? '' },
  ];
  return (
    <AccountSection title={t('contact.title')}>
      {contacts.map(({ channel, value, pending }) => (
        <AccountLine
          key={channel}
          label={t(`contact.${channel}`)}
          value={value ?? <span className="muted">{t('contact.none')}</span>}
          note={pending && t('contact.pending', { address: pending })}
          action={
            <>
              {pending && (
                <Button size="small" onClick={() => setChanged({ channel, pending })}>
                  {t('contact.enterCode')}
                </Button>
              )}
              <Button
                size="small"
                aria-label={t(value ? `contact.change.${channel}` : `contact.add.${channel}`)}
                onClick={() => setChanged({ channel, pending: '' })}
              >
                {t(value ? 'change' : 'add')}
              </Button>
            </>
          }
        />
      ))}
      {changed && (
        <ContactDialog
          {...changed}
          onChanged={onChanged}
          onClose={() => {
            setChanged(undefined);
            onChanged();
          }}
        />
      )}
    </AccountSection>
  );
}
