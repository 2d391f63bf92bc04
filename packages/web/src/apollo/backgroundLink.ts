import { ApolloLink } from '@apollo/client';

const STILL_THERE_MS = 60_000;

/** Screen readers and voice control press, fill and go to what they use without a pointer or a key. */
const touches = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'click', 'input', 'focusin'] as const;

let lastTouch = Date.now();
for (const event of touches) {
  window.addEventListener(
    event,
    () => {
      lastTouch = Date.now();
    },
    { capture: true, passive: true },
  );
}

/** What a page asks by itself while nobody touches it keeps no session from ending (A4). */
export const backgroundLink = new ApolloLink((operation, forward) => {
  if (Date.now() - lastTouch > STILL_THERE_MS) {
    operation.setContext(({ headers }) => ({ headers: { ...headers, 'muster-background': '1' } }));
  }
  return forward(operation);
});
