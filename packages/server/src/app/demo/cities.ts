import {
  type Faker,
  fakerDE,
  fakerEN_GB,
  fakerEN_US,
  fakerES,
  fakerFR,
  fakerIT,
  fakerPL,
  fakerPT_BR,
  fakerTR,
} from '@faker-js/faker';

/** Where people work, what they are called there, and which data center is theirs. */
export const cities: Record<
  string,
  { faker: Faker; language: string; mobile: string; center: string; skill?: string }
> = {
  Berlin: { faker: fakerDE, language: 'de', mobile: '+49151########', center: 'UK', skill: 'German' },
  London: { faker: fakerEN_GB, language: 'en', mobile: '+4477########', center: 'UK' },
  Lyon: { faker: fakerFR, language: 'fr', mobile: '+336########', center: 'UK', skill: 'French' },
  Madrid: { faker: fakerES, language: 'es', mobile: '+346########', center: 'UK', skill: 'Spanish' },
  Kraków: { faker: fakerPL, language: 'pl', mobile: '+4860#######', center: 'UK', skill: 'Polish' },
  Istanbul: { faker: fakerTR, language: 'tr', mobile: '+90532#######', center: 'UK', skill: 'Turkish' },
  Austin: { faker: fakerEN_US, language: 'en', mobile: '+1512########', center: 'US' },
  Denver: { faker: fakerEN_US, language: 'en', mobile: '+1720########', center: 'US' },
  'São Paulo': {
    faker: fakerPT_BR,
    language: 'pt-BR',
    mobile: '+55119########',
    center: 'BR',
    skill: 'Portuguese',
  },
  Monterrey: { faker: fakerES, language: 'es', mobile: '+5281########', center: 'US', skill: 'Spanish' },
  Manila: { faker: fakerEN_US, language: 'en', mobile: '+63917#######', center: 'US' },
  Sydney: { faker: fakerIT, language: 'en', mobile: '+614########', center: 'US', skill: 'Italian' },
};
