import { registerEnumType } from 'type-graphql';

/** P1: what the names of the files are compared with. */
export enum PictureMatchKey {
  AGENT_ID = 'AGENT_ID',
  USERNAME = 'USERNAME',
  EMAIL = 'EMAIL',
  EXTENSION = 'EXTENSION',
  NUMERIC_ID = 'NUMERIC_ID',
}

registerEnumType(PictureMatchKey, {
  name: 'PictureMatchKey',
  description: 'What the file names of pictures, without their last ending, are compared with; without case.',
  valuesConfig: {
    AGENT_ID: { description: 'The agent ID.' },
    USERNAME: { description: 'The username, also called LAN ID.' },
    EMAIL: { description: 'The e-mail address.' },
    EXTENSION: { description: 'The extension, with its leading zeros.' },
    NUMERIC_ID: { description: 'The numeric ID, with its leading zeros.' },
  },
});

/** Where users keep it. */
export const matchKeys: Record<`${PictureMatchKey}`, { column: string; folded: boolean }> = {
  AGENT_ID: { column: 'agent_id_key', folded: true },
  USERNAME: { column: 'username_key', folded: true },
  EMAIL: { column: 'email_key', folded: true },
  EXTENSION: { column: 'extension', folded: false },
  NUMERIC_ID: { column: 'numeric_id', folded: false },
};
