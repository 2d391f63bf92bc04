import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from './app/AppRoutes.tsx';
import { startI18n } from './app/i18n.ts';
import { Providers } from './app/Providers.tsx';
import { startEarly } from './app/startEarly.ts';
import { listenForBack } from './ui/backGuard.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');

const { pathname } = window.location;
listenForBack();
startEarly(pathname);
await startI18n(pathname.split('/')[2]);
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <Providers>
        <AppRoutes />
      </Providers>
    </BrowserRouter>
  </StrictMode>,
);
