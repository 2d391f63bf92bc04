import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ signedIn: false });

// In one worker, one after the other: the second begins where the first has left its page.
test('what a journey leaves on the page that its worker keeps', async ({ page, context }) => {
  await page.goto('/');
  await context.grantPermissions(['clipboard-read']);
  await context.addCookies([{ name: 'left', value: 'left', url: page.url() }]);
  await page.addInitScript(() => Object.assign(window, { left: true }));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    localStorage.setItem('left', 'left');
    sessionStorage.setItem('left', 'left');
  });
  await (await context.newPage()).goto('/');
  await context.route('**/*', (route) => route.abort());
  await context.setOffline(true);
});

test('is gone before the next', async ({ page, context }) => {
  expect(context.pages()).toHaveLength(1);
  await page.goto('/');
  const found = await page.evaluate(async () => ({
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    online: navigator.onLine,
    cookies: document.cookie.includes('left'),
    script: 'left' in window,
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    local: localStorage.getItem('left'),
    session: sessionStorage.getItem('left'),
  }));
  expect(found).toEqual({
    clipboard: 'prompt',
    online: true,
    cookies: false,
    script: false,
    width: 1440,
    dark: false,
    still: true,
    local: null,
    session: null,
  });
});
