import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { guardBack } from './backGuard.ts';
import { FormDialog } from './FormDialog.tsx';
import { type GoOn, guardLeaving, type SessionEnd } from './leaving.ts';
import { SessionEnded } from './SessionEnded.tsx';
import { useWarnOnLeaving } from './useWarnOnLeaving.ts';

interface Leaving {
  goOn: GoOn;
  /** Where signing in beside this page keeps what was typed. */
  signIn?: string | undefined;
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
      if (link.origin !== window.location.origin || link.hasAttribute('download')) return;
      // To a place on this page, such as its content.
      if (link.pathname === window.location.pathname && link.search === window.location.search) return;
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
    const onLeave = (goOn: GoOn, end?: SessionEnd) => {
      if (released.current) void goOn();
      // Whatever the page asks by itself is refused too, again and again.
      else if (!end || end.isNews) setLeaving({ goOn, signIn: end?.signIn });
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
  const leave = async () => {
    release();
    stay();
    const hasLeft = await leaving?.goOn();
    if (hasLeft === false) released.current = false;
  };
  if (leaving?.signIn) {
    return {
      dialog: <SessionEnded signIn={leaving.signIn} onLeave={() => void leave()} onClose={stay} />,
      release,
    };
  }
  const dialog = leaving && (
    <FormDialog
      title={t('leave.title')}
      submit={t('leave.go')}
      destructive
      onSubmit={() => void leave()}
      onClose={stay}
    >
      <div>{t('leave.text')}</div>
    </FormDialog>
  );
  return { dialog, release };
}
