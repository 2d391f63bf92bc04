import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, Suspense } from 'react';
import { ToastHost } from '../ui/ToastHost.tsx';
import { theme } from './theme.ts';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider
      theme={theme}
      defaultMode="system"
      modeStorageKey="muster-theme"
      disableTransitionOnChange
      noSsr
    >
      <CssBaseline />
      <Suspense>{children}</Suspense>
      <ToastHost />
    </ThemeProvider>
  );
}
