import { ApolloLink } from '@apollo/client';
import { from, mergeMap, NEVER } from 'rxjs';

/** The context of the question who is signed in, which waits for no answer to it. */
export const asksWho = { asksWho: true };

/** Nothing is asked in the name of somebody else who has signed in beside the page: its answer never comes. */
export function samePersonLink(isSamePerson: () => Promise<boolean> | true): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const same = 'asksWho' in operation.getContext() || isSamePerson();
    if (same === true) return forward(operation);
    return from(same).pipe(mergeMap((it) => (it ? forward(operation) : NEVER)));
  });
}
