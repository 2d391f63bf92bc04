import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  visit,
} from 'graphql';
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
        const fragments = [...code.matchAll(CALL)].flatMap(([, source = '']) => fragmentsOf(source));
        const inlined = code.replace(
          CALL,
          (_call, source: string) => `(${JSON.stringify(documentOf(source, fragments))})`,
        );
        return { code: inlined.replace(IMPORT, ''), map: null };
      },
    },
  };
}

/** With the fragments that it spreads, and those that they spread; they stand in the same module. */
function documentOf(source: string, fragments: FragmentDefinitionNode[]): DocumentNode {
  const { kind, definitions } = parse(source, { noLocation: true });
  const found = new Set(definitions);
  for (const definition of found) {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const isIt = (node: DefinitionNode) =>
          node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === value;
        if ([...found].some(isIt)) return;
        const fragment = fragments.find(isIt);
        if (!fragment)
          throw new Error(`The fragment ${value} is not in the module that spreads it:\n${source}`);
        found.add(fragment);
      },
    });
  }
  return { kind, definitions: [...found] };
}

function fragmentsOf(source: string): FragmentDefinitionNode[] {
  return parse(source, { noLocation: true }).definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
}
