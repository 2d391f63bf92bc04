import type { ApolloClient } from '@apollo/client';
import i18next from 'i18next';
import { createClient } from '../apollo/createClient.ts';

const clients = new Map<string | undefined, ApolloClient>();
let signedOut: () => void = () => {};

/** Where to go when the session has ended: the router knows, but it is made after the clients. */
export function onSignedOut(go: () => void): void {
  signedOut = go;
}

/** The client of a site, or the one that belongs to none. */
export function clientFor(site?: string): ApolloClient {
  const known = clients.get(site);
  if (known) return known;
  const made = createClient({ site, language: () => i18next.language, onSignedOut: () => signedOut() });
  clients.set(site, made);
  return made;
}

/** What the server has said in words is asked for again in the new language. */
i18next.on('languageChanged', () => {
  for (const client of clients.values()) void client.refetchQueries({ include: 'active' });
});

/** Nothing that one person has read is there for the next. */
export function forgetClients(): void {
  for (const client of clients.values()) client.stop();
  clients.clear();
}
