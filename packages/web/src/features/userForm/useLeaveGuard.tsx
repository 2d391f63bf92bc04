import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { guardBack } from '../../ui/backGuard.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWarnOnLeaving } from '../../ui/useWarnOnLeaving.ts';

/**
 * Keeps what was typed from being left unseen: by a link, by Back, by closing the tab. The router that the app loads
 * has no useBlocker (docs/decisions/0006), so links are caught before it, and a step back is taken back.
 */
export function useLeaveGuard(typed: boolean): { dialog: ReactNode; release(): void } {
  const { t } = useTranslation(['userForm', 'ui']);
  const navigate = useNavigate();
  const released = useRef(false);
  const [goOn, setGoOn] = useState<(() => void) | undefined>();
  useWarnOnLeaving(typed);

  useEffect(() => {
    if (!typed) return;
    const { state } = window.history;
    const address = window.location.href;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (released.current || !plain || !(link instanceof HTMLAnchorElement) || link.target === '_blank')
        return;
      if (link.origin !== window.location.origin || link.href === address || link.hasAttribute('download'))
        return;
      event.preventDefault();
      event.stopPropagation();
      setGoOn(() => () => void navigate(link.pathname + link.search + link.hash));
    };
    const onBack = (event: PopStateEvent) => {
      if (released.current) return;
      event.stopImmediatePropagation();
      window.history.pushState(state, '', address);
      setGoOn(() => () => window.history.back());
    };
    document.addEventListener('click', onClick, { capture: true });
    const letGo = guardBack(onBack);
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
      letGo();
    };
  }, [typed, navigate]);

  const release = useCallback(() => {
    released.current = true;
  }, []);
  const stay = () => setGoOn(undefined);
  const dialog = goOn && (
    <FormDialog
      title={t('leave.title')}
      submit={t('leave.go')}
      destructive
      onSubmit={() => {
        release();
        stay();
        goOn();
      }}
      onClose={stay}
    >
      <div>{t('leave.text')}</div>
    </FormDialog>
  );
  return { dialog, release };
}
