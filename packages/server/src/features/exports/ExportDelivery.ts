import { registerEnumType } from 'type-graphql';

export enum ExportDelivery {
  DOWNLOAD = 'DOWNLOAD',
  EMAIL = 'EMAIL',
}

registerEnumType(ExportDelivery, {
  name: 'ExportDelivery',
  description: 'How an export gets to people.',
  valuesConfig: {
    DOWNLOAD: {
      description: 'Read while it is downloaded from its url, by whoever asked for it, within an hour.',
    },
    EMAIL: {
      description:
        'Made by a job and sent to an address: as an attachment up to 10 MB where the site allows the domain of the address, else as a link that needs a sign-in and ends after 7 days.',
    },
  },
});
