import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { backgroundLink } from './backgroundLink.ts';
import { languageLink } from './languageLink.ts';
import { liveLink } from './liveLink.ts';
import { samePersonLink } from './samePersonLink.ts';
import { signedOutLink } from './signedOutLink.ts';

interface ClientOptions {
  /** The site that every request acts in; without one, the last used. */
  site?: string | undefined;
  /** What the server is to word its answers in. */
  language(): string;
  /** Calls back whenever the language becomes another, until it is let go. */
  onLanguage(changed: () => void): () => void;
  /** The session is missing or has ended; a person has asked for something, or the page by itself. */
  onSignedOut(isAsked: boolean): void;
  /** Whether what the cache has was read by whoever is signed in now. */
  isSamePerson(): Promise<boolean> | true;
}

const possibleTypes = {
  Node: [
    'Team',
    'Skill',
    'User',
    'Run',
    'Import',
    'Role',
    'AgentGroup',
    'BusinessUnit',
    'Feature',
    'UserGroup',
    'OrgUnit',
    'DataCenter',
  ],
};

// Lists without ids are replaced whole, however long they were.
const replaced = { merge: false };
const typePolicies = {
  Run: { fields: { refusalCounts: replaced, licenses: replaced } },
  Import: { fields: { errorCounts: replaced, suggestions: replaced, licenses: replaced } },
};

/** One client a site: nothing that was read in one can be shown in another. */
export function createClient(options: ClientOptions): ApolloClient {
  const { site, language, onLanguage, onSignedOut, isSamePerson } = options;
  const headers = { 'muster-csrf': '1', ...(site && { 'muster-site': site }) };
  const requests = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers });
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink(site, language, onLanguage),
    ApolloLink.from([backgroundLink, languageLink(language), requests]),
  );
  return new ApolloClient({
    // Keyset pages are apart by their arguments, so a page that was seen is there at once when one goes back.
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: ApolloLink.from([signedOutLink(onSignedOut), samePersonLink(isSamePerson), link]),
  });
}
