import { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { Observable } from 'rxjs';

/**
 * Subscriptions by server-sent events, in the protocol of graphql-sse with one connection for each. The
 * browser takes up a stream again that breaks; a refusal ends it. In another language it is opened anew.
 */
export function liveLink(
  site: string | undefined,
  language: () => string,
  onLanguage: (changed: () => void) => () => void,
): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        const asked = new URLSearchParams({ query: print(query), variables: JSON.stringify(variables) });
        if (operationName) asked.set('operationName', operationName);
        if (site) asked.set('site', site);
        const open = () => {
          asked.set('language', language());
          const opened = new EventSource(`/graphql/stream?${asked}`);
          opened.addEventListener('next', ({ data }) => observer.next(JSON.parse(data) as ApolloLink.Result));
          opened.addEventListener('complete', () => observer.complete());
          opened.addEventListener('error', () => {
            if (opened.readyState === EventSource.CLOSED)
              observer.error(new Error('The live stream was refused.'));
          });
          return opened;
        };
        let stream = open();
        const letGo = onLanguage(() => {
          if (asked.get('language') === language()) return;
          stream.close();
          stream = open();
        });
        return () => {
          letGo();
          stream.close();
        };
      }),
  );
}
