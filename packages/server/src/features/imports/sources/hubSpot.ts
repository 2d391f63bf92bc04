import { withCountryCode } from './conditions.ts';
import { ImportSource } from './ImportSource.ts';
import type { Source } from './Source.ts';

export const hubSpot: Source = {
  source: ImportSource.HUBSPOT,
  signs: {
    all: ['Email'],
    some: ['Record ID', 'Contact owner', 'Lifecycle Stage', 'Lead Status', 'Marketing contact status'],
    least: 1,
  },
  columns: [
    ['First Name', 'firstName'],
    ['Last Name', 'lastName'],
    ['Email', 'email'],
    ['Mobile Phone Number', 'mobile', withCountryCode],
  ],
  leftOut: [
    'Record ID',
    'Record ID - Contact',
    'Phone Number',
    'Contact owner',
    'Primary Company',
    'Associated Company',
    'Associated Company IDs',
    'Company Name',
    'Job Title',
    'Last Activity Date',
    'Last Activity Date (GMT)',
    'Lead Status',
    'Lifecycle Stage',
    'Marketing contact status',
    'Create Date',
    'Website URL',
    'City',
    'Country/Region',
    'Preferred language',
  ],
};
