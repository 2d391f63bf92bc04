import type { FileReadingInput } from '../../gql/graphql.ts';
import type { ImportChoices } from './importOptions.ts';

/** What one step of an import hands over to the next in the state of the history. */
interface HandedOver {
  uploadIds?: readonly string[];
  choices?: ImportChoices;
  /** How files are read, where the guess is wrong. */
  reading?: readonly FileReadingInput[];
}

export const asGuessed: readonly FileReadingInput[] = [];

/** A browser keeps the history over an update of the app: what has another shape is as if it were not there. */
export function handedOver(state: unknown): HandedOver {
  const given = (state ?? {}) as HandedOver;
  const { uploadIds, reading, choices } = given;
  return {
    ...(Array.isArray(uploadIds) && { uploadIds }),
    ...(Array.isArray(reading) && { reading }),
    ...(choices && { choices }),
  };
}
