import { readFileSync } from 'node:fs';
import { languageWith, templateFile } from './loadTemplate.ts';

interface RunWords {
  kinds: Record<string, string>;
  partly: string;
  failed: string;
  more: string;
  exportProblems: Record<string, string>;
}

const loaded = new Map<string, RunWords>();

/** The words for runs, in the first of the languages that there are words for. */
export function loadRunWords(languages: readonly string[]): RunWords {
  const language = languageWith('runs.json', languages);
  const words =
    loaded.get(language) ??
    (JSON.parse(readFileSync(templateFile(`${language}/runs.json`), 'utf8')) as RunWords);
  loaded.set(language, words);
  return words;
}
