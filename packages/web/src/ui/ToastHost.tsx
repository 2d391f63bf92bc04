import { lazy, Suspense, useEffect, useState } from 'react';
import { toastQueue } from './toastQueue.ts';

const Toasts = lazy(() => import('./Toasts.tsx').then(({ Toasts }) => ({ default: Toasts })));

/** Where toasts appear. Most visits see none, so they cost nothing before the first. */
export function ToastHost() {
  const [needed, setNeeded] = useState(() => toastQueue.waiting().length > 0);
  useEffect(() => toastQueue.subscribe(() => setNeeded(true)), []);
  return needed && <Suspense>{<Toasts />}</Suspense>;
}
