import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { signInAddress } from '../features/accounts/returnAddress.ts';
import { leavePage } from '../ui/leaving.ts';
import { forgetClients, lookWhoIsThere, onSessionEnd } from './clients.ts';

/** A session that has ended leads to the sign-in, and from there back to the present page. */
export function useSignedOut(): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    const [, site, page] = pathname.split('/');
    onSessionEnd({
      onSignedOut: (isNews) => {
        if (!page) return;
        const signIn = signInAddress(site, pathname + search);
        leavePage(
          () => {
            forgetClients();
            void navigate(signIn, { replace: true });
          },
          { signIn, isNews },
        );
      },
      // What one person typed is not for the next to see, or to send.
      onOtherPerson: () => void navigate(`/${site}`, { replace: true }),
    });
  }, [navigate, pathname, search]);
  useEffect(() => {
    window.addEventListener('focus', lookWhoIsThere);
    return () => window.removeEventListener('focus', lookWhoIsThere);
  }, []);
}
