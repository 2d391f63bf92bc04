import type { ApolloClient } from '@apollo/client';
import i18next from 'i18next';
import { createClient } from '../apollo/createClient.ts';
import { asksWho } from '../apollo/samePersonLink.ts';
import { VIEWER } from '../features/accounts/viewerQuery.ts';
import { errorCode } from './errorCode.ts';

interface Ways {
  /** The session has ended, and this is news or not. */
  onSignedOut(isNews: boolean): void;
  /** Somebody else has signed in beside the page. */
  onOtherPerson(): void;
}

const clients = new Map<string | undefined, ApolloClient>();
/** Whose session has ended and who are not known to be back, each with the question who is there, while it is asked. */
const ended = new Map<ApolloClient, Promise<boolean> | undefined>();
let ways: Ways = { onSignedOut() {}, onOtherPerson() {} };

/** Where to go when the session has ended: the router knows, but it is made after the clients. */
export function onSessionEnd(given: Ways): void {
  ways = given;
}

/** The client of a site, or the one that belongs to none. */
export function clientFor(site?: string): ApolloClient {
  const known = clients.get(site);
  if (known) return known;
  const made = createClient({
    site,
    language: () => i18next.language,
    onLanguage: (changed) => {
      i18next.on('languageChanged', changed);
      return () => i18next.off('languageChanged', changed);
    },
    onSignedOut: (isAsked) => {
      const isNews = isAsked || !ended.has(made);
      if (!ended.has(made)) ended.set(made, undefined);
      ways.onSignedOut(isNews);
    },
    isSamePerson: () => !ended.has(made) || isSamePerson(made),
  });
  clients.set(site, made);
  return made;
}

/** Asked where a session has ended, before anything else is: others may have signed in beside what one typed. */
function isSamePerson(client: ApolloClient): Promise<boolean> {
  const asked = ended.get(client) ?? compare(client);
  ended.set(client, asked);
  return asked;
}

async function compare(client: ApolloClient): Promise<boolean> {
  const before = client.readQuery({ query: VIEWER })?.viewer?.id;
  try {
    const { data } = await client.query({ query: VIEWER, fetchPolicy: 'no-cache', context: asksWho });
    const now = data?.viewer?.id;
    if (now && before && now !== before) return leaveToOther();
    if (now) ended.delete(client);
  } catch (error) {
    if (errorCode(error) === 'FORBIDDEN') return leaveToOther();
  }
  // Nobody is there yet, or nobody knows: asked again the next time.
  if (ended.has(client)) ended.set(client, undefined);
  return true;
}

function leaveToOther(): false {
  forgetClients();
  ways.onOtherPerson();
  return false;
}

/** Whoever comes back to the page may be somebody else. */
export function lookWhoIsThere(): void {
  for (const client of ended.keys()) void isSamePerson(client);
}

/** What the server has said in words is asked for again in the new language. */
i18next.on('languageChanged', () => {
  for (const client of clients.values()) void client.refetchQueries({ include: 'active' });
});

/** Nothing that one person has read is there for the next. */
export function forgetClients(): void {
  for (const client of clients.values()) client.stop();
  clients.clear();
  ended.clear();
}
