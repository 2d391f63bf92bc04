import type { NewSite } from '../../features/sites/createSite.ts';

export const DEMO_SITE = 'northwind';

const languages = ['en', 'de', 'es', 'fr', 'pl', 'pt-BR', 'tr'];

export const northwind: NewSite = {
  slug: DEMO_SITE,
  name: 'Northwind Support',
  timeZone: 'Europe/Berlin',
  languages,
};

export const contoso: NewSite = {
  slug: 'contoso',
  name: 'Contoso Care',
  timeZone: 'America/Chicago',
  languages,
};
