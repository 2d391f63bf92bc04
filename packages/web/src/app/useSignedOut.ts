import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { signInAddress } from '../features/accounts/returnAddress.ts';
import { leavePage } from '../ui/leaving.ts';
import { forgetClients, onSignedOut } from './clients.ts';

/** A session that has ended leads to the sign-in, and from there back to the present page. */
export function useSignedOut(): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    onSignedOut(() => {
      const [, site, page] = pathname.split('/');
      if (!page) return;
      const signIn = signInAddress(site, pathname + search);
      leavePage(() => {
        forgetClients();
        void navigate(signIn, { replace: true });
      }, signIn);
    });
  }, [navigate, pathname, search]);
}
