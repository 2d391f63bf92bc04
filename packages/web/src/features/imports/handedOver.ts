import type { FileReadingInput } from '../../gql/graphql.ts';
import type { ImportChoices } from './importOptions.ts';
import type { KeptFile } from './useUploads.ts';

/** What one step of an import hands over to the next in the state of the history. */
interface HandedOver {
  choices?: ImportChoices;
  /** What the server has of the files of the first step. */
  files?: readonly KeptFile[];
  /** How files are read, where the guess is wrong. */
  reading?: readonly FileReadingInput[];
}

export const asGuessed: readonly FileReadingInput[] = [];

/** A browser keeps the history over an update of the app: what has another shape is as if it were not there. */
export function handedOver(state: unknown): HandedOver {
  const given = (state ?? {}) as HandedOver;
  const { reading, choices, files } = given;
  return {
    ...(Array.isArray(reading) && { reading }),
    ...(choices && { choices }),
    ...(Array.isArray(files) && { files: files.filter((file) => file?.upload?.id && file.reading) }),
  };
}
