import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '../ui/Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { ForgotPassword, pages, SetPassword, SetUp, SignIn, VerifyContact } from './pages.ts';
import { SiteRoute } from './SiteRoute.tsx';
import { useSignedOut } from './useSignedOut.ts';

export function AppRoutes() {
  useSignedOut();
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/" element={<SignIn />} />
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="/setup" element={<SetUp />} />
        <Route path="/forgot-password" element={<ForgotPassword />} />
        <Route path="/reset-password" element={<SetPassword />} />
        <Route path="/:site">
          <Route index element={<SignIn />} />
          <Route path="forgot-password" element={<ForgotPassword />} />
          <Route path="reset" element={<SetPassword />} />
          <Route path="verify" element={<VerifyContact />} />
          <Route path="activate" element={<SetPassword />} />
          <Route element={<SiteRoute />}>
            {pages.map(({ path, Component }) => (
              <Route key={path} path={path} element={<Component />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
