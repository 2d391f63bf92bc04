import type { FileReadingInput } from '../../gql/graphql.ts';
import type { ImportChoices } from './importOptions.ts';
import type { KeptFile } from './useUploads.ts';

/** What one step of an import hands over to the next in the state of the history. */
interface HandedOver {
  /** Whose files and choices they are: the history stays in the tab for whoever signs in next. */
  of?: string;
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
  const { of, reading, choices, files } = given;
  return {
    ...(typeof of === 'string' && { of }),
    ...(Array.isArray(reading) && { reading }),
    ...(choices && { choices }),
    ...(Array.isArray(files) && { files: files.filter((file) => file?.upload?.id && file.reading) }),
  };
}

/** What somebody else has handed over is as if it were not there; files are always somebody's. */
export function handedOverTo(viewerId: string, state: unknown): HandedOver {
  const given = handedOver(state);
  if (given.of === viewerId) return given;
  if (given.of !== undefined) return {};
  const { files: _, ...nobodys } = given;
  return nobodys;
}
