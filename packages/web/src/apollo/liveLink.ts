import { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { Observable } from 'rxjs';

/**
 * Subscriptions by server-sent events, in the protocol of graphql-sse with one connection for each. The
 * browser takes up a stream again that breaks; a refusal ends it.
 */
export function liveLink(site: string | undefined, language: () => string): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        const asked = new URLSearchParams({ query: print(query), variables: JSON.stringify(variables) });
        if (operationName) asked.set('operationName', operationName);
        if (site) asked.set('site', site);
        asked.set('language', language());
        const stream = new EventSource(`/graphql/stream?${asked}`);
        stream.addEventListener('next', ({ data }) => observer.next(JSON.parse(data) as ApolloLink.Result));
        stream.addEventListener('complete', () => observer.complete());
        stream.addEventListener('error', () => {
          if (stream.readyState === EventSource.CLOSED)
            observer.error(new Error('The live stream was refused.'));
        });
        return () => stream.close();
      }),
  );
}
