import { registerEnumType } from 'type-graphql';

export enum ImportSource {
  GOOGLE_WORKSPACE = 'GOOGLE_WORKSPACE',
  GOOGLE_CONTACTS = 'GOOGLE_CONTACTS',
  ENTRA_BULK_CREATE = 'ENTRA_BULK_CREATE',
  ENTRA_USERS = 'ENTRA_USERS',
  MICROSOFT_365 = 'MICROSOFT_365',
  OUTLOOK_CONTACTS = 'OUTLOOK_CONTACTS',
  OKTA = 'OKTA',
  ZENDESK = 'ZENDESK',
  SALESFORCE = 'SALESFORCE',
  HUBSPOT = 'HUBSPOT',
}

registerEnumType(ImportSource, {
  name: 'ImportSource',
  description: 'The system that a file was exported from, recognised by its headers.',
  valuesConfig: {
    GOOGLE_WORKSPACE: { description: 'Users of Google Workspace: its upload template or a download.' },
    GOOGLE_CONTACTS: { description: 'Google Contacts, exported as CSV.' },
    ENTRA_BULK_CREATE: { description: 'The template of Microsoft Entra to create users in bulk.' },
    ENTRA_USERS: { description: 'A download of the users of Microsoft Entra.' },
    MICROSOFT_365: { description: 'The active users of Microsoft 365.' },
    OUTLOOK_CONTACTS: { description: 'Contacts of Outlook, exported as CSV.' },
    OKTA: { description: 'People of Okta.' },
    ZENDESK: { description: 'Users of Zendesk.' },
    SALESFORCE: { description: 'Users of Salesforce.' },
    HUBSPOT: { description: 'Contacts of HubSpot.' },
  },
});
