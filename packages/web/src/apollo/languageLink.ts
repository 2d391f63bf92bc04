import { ApolloLink } from '@apollo/client';

/** Asks for the words of errors in the language that the app is read in, which need not be the browser's. */
export function languageLink(language: () => string): ApolloLink {
  return new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }) => ({ headers: { ...headers, 'accept-language': language() } }));
    return forward(operation);
  });
}
