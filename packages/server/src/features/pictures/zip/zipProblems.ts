import { FileProblem } from '../../imports/files/FileProblem.ts';
import { MOST_BYTES, MOST_ENTRIES, MOST_PICTURES } from './limits.ts';

const again = 'Make the zip again, and upload it to its end.';
const split = 'Split the pictures over several zips.';
const problem = (message: string) => new FileProblem('FILE_INVALID', message);

/** P5: why a zip is refused as a whole, and what to do. */
export const zipProblems = {
  notZip: () => problem(`This is no zip archive, or it breaks off before its end. ${again}`),
  damaged: (what: string) => problem(`The zip is damaged: ${what}. ${again}`),
  encrypted: (path: string) =>
    problem(`The zip is protected by a password (“${path}”). Make one without a password.`),
  packing: (path: string) =>
    problem(`“${path}” is packed in a way that is not read. Make an ordinary zip, as your system does.`),
  leaves: (path: string) =>
    problem(`“${path}” would lie outside the folder of the zip. Make the zip again, from the pictures only.`),
  link: (path: string) =>
    problem(`“${path}” is a link to another file, not a picture. Put the picture itself into the zip.`),
  longName: () => problem('A file of the zip has a name of more than 1,024 bytes. Rename it.'),
  entries: (count: number) =>
    problem(`The zip says that it holds ${count} entries; at most ${MOST_ENTRIES} are read. ${split}`),
  pictures: () => problem(`The zip holds more than ${MOST_PICTURES} files, the most it may. ${split}`),
  bytes: () => problem(`The zip holds more than ${MOST_BYTES / 1024 ** 3} GB, the most it may. ${split}`),
  bomb: () =>
    problem(
      'The zip unpacks to more than a hundred times its size, which pictures never do, so it is not read.',
    ),
  workbook: () => problem('This is an XLSX workbook, whatever its name says. Choose a zip of pictures.'),
  nothing: () => problem('The zip holds no files. Choose one with pictures.'),
};
