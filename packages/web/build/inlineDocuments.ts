import { type DocumentNode, parse, visit } from 'graphql';
import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const IMPORT = /^import \{ graphql \} from '[^']*\/gql\/gql\.ts';$/m;

/**
 * Puts each document into the module that asks for it. The generated map holds the documents of the whole
 * app, so that the first page would load those of every other.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'inline-documents',
    apply: 'build',
    // Before the types are stripped, while the source is as it was written.
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: 'gql/gql.ts' },
      handler(code) {
        if (!IMPORT.test(code)) return undefined;
        const inlined = code.replace(
          CALL,
          (_call, source: string) => `(${JSON.stringify(documentOf(source))})`,
        );
        return { code: inlined.replace(IMPORT, ''), map: null };
      },
    },
  };
}

function documentOf(source: string): DocumentNode {
  const document = parse(source, { noLocation: true });
  const fragments = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
  visit(document, {
    FragmentSpread({ name }) {
      if (fragments.some((fragment) => fragment.name.value === name.value)) return;
      throw new Error(`The fragment ${name.value} is not in the document that spreads it:\n${source}`);
    },
  });
  return document;
}
