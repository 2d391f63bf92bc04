import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

type Words = { default: Record<string, unknown> };

/** A language is there when the shell speaks it: one more language is one more file beside each en.json. */
const files = import.meta.glob<Words>([
  './locales/*.json',
  '../ui/locales/*.json',
  '../features/*/locales/*.json',
]);

const CHOICE = 'muster-language';

function addressOf(namespace: string, language: string): string {
  if (namespace === 'app') return `./locales/${language}.json`;
  if (namespace === 'ui') return `../ui/locales/${language}.json`;
  return `../features/${namespace}/locales/${language}.json`;
}

const wordFiles: BackendModule = {
  type: 'backend',
  callbackApi: false,
  init() {},
  async read(language: string, namespace: string) {
    const load = files[addressOf(namespace, language)];
    return load ? (await load()).default : {};
  },
};

export const languages = Object.keys(files)
  .map((file) => /^\.\/locales\/(.+)\.json$/.exec(file)?.[1])
  .filter((language) => language !== undefined);

function firstLanguage(): string {
  const wanted = [localStorage.getItem(CHOICE), ...navigator.languages].filter((tag) => tag !== null);
  return wanted.map((tag) => tag.split('-')[0] ?? tag).find((tag) => languages.includes(tag)) ?? 'en';
}

/** Null: nobody has chosen, so the language of the account decides. */
function chosenLanguage(): string | null {
  return localStorage.getItem(CHOICE);
}

export async function chooseLanguage(language: string): Promise<void> {
  localStorage.setItem(CHOICE, language);
  await i18next.changeLanguage(language);
}

/** The language of the account counts until the reader has chosen one on this machine. */
export async function followAccountLanguage(tag: string): Promise<void> {
  const language = tag.split('-')[0] ?? tag;
  if (chosenLanguage() === null && languages.includes(language)) await i18next.changeLanguage(language);
}

/** The shell's words, and those of the page that is opened first. */
export async function startI18n(page: string | undefined): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(wordFiles)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      ns: ['app', 'ui', 'accounts', 'sites', 'runs', ...(page ? [page] : [])],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      partialBundledLanguages: true,
    });
}
