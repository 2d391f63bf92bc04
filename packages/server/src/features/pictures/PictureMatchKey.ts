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

/** Where users keep it, and what it is called in messages. */
export const matchKeys: Record<`${PictureMatchKey}`, { column: string; folded: boolean; word: string }> = {
  AGENT_ID: { column: 'agent_id_key', folded: true, word: 'agent ID' },
  USERNAME: { column: 'username_key', folded: true, word: 'username' },
  EMAIL: { column: 'email_key', folded: true, word: 'e-mail address' },
  EXTENSION: { column: 'extension', folded: false, word: 'extension' },
  NUMERIC_ID: { column: 'numeric_id', folded: false, word: 'numeric ID' },
};
