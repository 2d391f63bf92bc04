import { entraBulkCreate } from './entraBulkCreate.ts';
import { entraUsers } from './entraUsers.ts';
import { googleContacts } from './googleContacts.ts';
import { googleWorkspace } from './googleWorkspace.ts';
import { hubSpot } from './hubSpot.ts';
import { microsoft365 } from './microsoft365.ts';
import { okta } from './okta.ts';
import { outlookContacts } from './outlookContacts.ts';
import type { Source } from './Source.ts';
import { salesforce } from './salesforce.ts';
import { zendesk } from './zendesk.ts';

/** Every export that is recognised. */
export const sources: readonly Source[] = [
  googleWorkspace,
  googleContacts,
  entraBulkCreate,
  entraUsers,
  microsoft365,
  outlookContacts,
  okta,
  zendesk,
  salesforce,
  hubSpot,
];
