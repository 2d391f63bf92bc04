import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { startI18n } from './app/i18n.ts';
import { Providers } from './app/Providers.tsx';
import { router } from './app/routes.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');

await startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
