import { ApolloLink, gql } from '@apollo/client';
import { EMPTY } from 'rxjs';
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

test('A4 what a page asks a minute after the last touch is background, whatever the touch was made with', async () => {
  const { backgroundLink } = await import('./backgroundLink.ts');
  const isBackground = () => {
    let headers: Record<string, string> = {};
    const end = new ApolloLink((operation) => {
      headers = operation.getContext().headers ?? {};
      return EMPTY;
    });
    const context = { client: undefined as never };
    ApolloLink.execute(ApolloLink.from([backgroundLink, end]), { query: gql`{ a }` }, context).subscribe();
    return 'muster-background' in headers;
  };
  expect(isBackground()).toBe(false);
  for (const touch of ['pointermove', 'keydown', 'click', 'input', 'focusin']) {
    vi.advanceTimersByTime(60_001);
    expect(isBackground()).toBe(true);
    window.dispatchEvent(new Event(touch));
    expect(isBackground(), touch).toBe(false);
  }
});
