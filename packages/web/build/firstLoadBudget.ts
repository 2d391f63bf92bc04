import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Budget {
  /** The page that most visits begin with, by the end of its module's name. */
  page: string;
  /** Compressed JavaScript, in bytes. */
  most: number;
}

/** The build fails when what a first visit fetches outgrows its budget. */
export function firstLoadBudget({ page, most }: Budget): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const starts = chunks.filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith(page));
      if (starts.length < 2) this.error(`No chunk begins with ${page}: the budget watches nothing.`);
      const bytes = fetched(starts, bundle)
        .map((chunk) => brotliCompressSync(chunk.code).length)
        .reduce((sum, length) => sum + length, 0);
      const shown = `${Math.round(bytes / 1000)} KB of compressed JavaScript for ${page}`;
      if (bytes > most)
        this.error(`${shown}: more than ${most / 1000} KB. Load later what is not seen at once.`);
      else this.info(`${shown} of ${most / 1000} KB`);
    },
  };
}

function fetched(starts: Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set(starts);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') found.add(imported);
    }
  }
  return [...found];
}
