import { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { Observable } from 'rxjs';

/** Subscriptions by server-sent events; a stream that breaks is taken up again, with growing pauses. */
export function liveLink(headers: Record<string, string>): ApolloLink {
  const stream = createClient({
    url: '/graphql/stream',
    credentials: 'same-origin',
    headers,
    retryAttempts: Number.POSITIVE_INFINITY,
  });
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) =>
        stream.subscribe<ApolloLink.Result['data'] & Record<string, unknown>>(
          { query: print(query), variables, operationName },
          {
            next: (result) => observer.next(result as ApolloLink.Result),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        ),
      ),
  );
}
