import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { guardBack } from './backGuard.ts';
import { FormDialog } from './FormDialog.tsx';
import { guardLeaving } from './leaving.ts';
import { SessionEnded } from './SessionEnded.tsx';
import { useWarnOnLeaving } from './useWarnOnLeaving.ts';

interface Leaving {
  goOn(): void;
  /** The session has ended; signing in beside this page keeps what was typed. */
  beside?: string | undefined;
}

/**
 * Keeps what was typed from being left unseen: by a link, by Back, by signing out or the end of the session, by
 * closing the tab. The router that the app loads has no useBlocker (docs/decisions/0006), so links are caught before
 * it, and a step back is taken back.
 */
export function useLeaveGuard(typed: boolean): { dialog: ReactNode; release(): void } {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  const released = useRef(false);
  const hasHeardOfEnd = useRef(false);
  const [leaving, setLeaving] = useState<Leaving | undefined>();
  useWarnOnLeaving(typed);

  useEffect(() => {
    if (!typed) return;
    const { state } = window.history;
    const address = window.location.href;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (
        released.current ||
        event.defaultPrevented ||
        !plain ||
        !(link instanceof HTMLAnchorElement) ||
        link.target === '_blank'
      )
        return;
      if (link.origin !== window.location.origin || link.href === address || link.hasAttribute('download'))
        return;
      // The router leaves alone what is prevented; a menu that holds the link closes all the same.
      event.preventDefault();
      setLeaving({ goOn: () => void navigate(link.pathname + link.search + link.hash) });
    };
    const onBack = (event: PopStateEvent) => {
      if (released.current) return;
      event.stopImmediatePropagation();
      window.history.pushState(state, '', address);
      setLeaving({ goOn: () => window.history.back() });
    };
    const onLeave = (goOn: () => void, beside?: string) => {
      if (released.current) return goOn();
      // Whatever else the page asks is refused too, again and again.
      if (beside && hasHeardOfEnd.current) return;
      hasHeardOfEnd.current = beside !== undefined;
      setLeaving({ goOn, beside });
    };
    document.addEventListener('click', onClick, { capture: true });
    const ends = [guardBack(onBack), guardLeaving(onLeave)];
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
      for (const end of ends) end();
    };
  }, [typed, navigate]);

  const release = useCallback(() => {
    released.current = true;
  }, []);
  const stay = () => setLeaving(undefined);
  const leave = () => {
    release();
    stay();
    leaving?.goOn();
  };
  if (leaving?.beside) {
    return { dialog: <SessionEnded signIn={leaving.beside} onLeave={leave} onClose={stay} />, release };
  }
  const dialog = leaving && (
    <FormDialog title={t('leave.title')} submit={t('leave.go')} destructive onSubmit={leave} onClose={stay}>
      <div>{t('leave.text')}</div>
    </FormDialog>
  );
  return { dialog, release };
}
