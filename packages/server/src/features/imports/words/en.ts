import type { OnboardingKind } from '../onboarding/kindOfFile.ts';

const kinds: Record<NamedKind, string> = {
  DETAILS: 'user details',
  CHANNEL_COUNTS: 'channel counts',
  FEATURES: 'features',
};

export type NamedKind = Exclude<OnboardingKind, 'EMPTY' | 'PERHAPS_DETAILS'>;

/** What is wrong with what is asked for, rather than with a row of the file. */
export const en = {
  uploadUnknown: () => 'There is no such upload, or it ended after 7 days. Upload the file again.',
  oneFile: () => 'This format takes one file. Choose one.',
  tooManyOpen: (open: number) =>
    `The site has ${open} imports that are planned and not applied, the most it may. Apply or cancel some.`,
  tooLarge: (name: string, most: number) => `“${name}” has more than ${most} bytes, the limit.`,

  noHeader: (shown: string) =>
    `No header was found: the first row reads “${shown}”. Begin the file with a row of column names, such as First Name, Last Name, Email Address, or say what its columns are.`,
  noKey: () =>
    'No column says whom a row is about. Add one with the header Email Address, Username, LAN ID or Agent ID, or say which column it is.',
  noLanId: () =>
    'No column is the LAN ID, by which the files are joined. Add one with that header, or say which column it is.',
  columnTwice: (name: string) => `The column “${name}” is there twice. Take one out.`,
  sameColumn: (earlier: string, name: string, label: string) =>
    `“${earlier}” and “${name}” are both the column ${label}. Take one out.`,
  noColumn: (index: number, last: number) => `There is no column ${index}; the last one is ${last}.`,
  columnNamedTwice: (index: number) => `Column ${index} is named twice. Name it once.`,
  noField: (key: string, keys: string) => `There is no field “${key}”. Choose one of ${keys}.`,
  password: (header: string) => `“${header}” holds passwords, which are never read. Leave it out.`,

  onboardingFiles: () =>
    'Onboarding takes three files: user details, channel counts and features. Take the others out.',
  noDetails: () =>
    'The user details file is missing: the one with LAN ID, First Name, Last Name, Profile and Org Unit. Choose it with the others.',
  noOnboardingFile: (name: string) =>
    `“${name}” is none of the Onboarding files. User details have LAN ID, First Name, Last Name, Profile …; channel counts LAN ID, Channel, Count; features LAN ID, Feature.`,
  sameFile: (first: string, name: string, kind: NamedKind) =>
    `“${first}” and “${name}” are both the ${kinds[kind]} file. Take one of them out.`,

  defaultUnknown: (value: string) => `“${value}” does not exist in this site. Choose another.`,
  roleAboveOwn: (name: string) => `${name} allows more than you may do yourself. Choose another role.`,
  fieldsKept: (labels: string) =>
    `Your roles do not let you edit ${labels}. Take the columns out, or leave users who exist as they are.`,
  permissionLacking: (permissions: string) =>
    `This import needs the permission ${permissions} for the whole site, which your roles do not give.`,

  importUnknown: () => 'There is no such import.',
  rowUnknown: (row: number) => `There is no row ${row} in this import.`,
  notPlanned: (status: string) =>
    `The import is ${status.toLowerCase().replaceAll('_', ' ')}, so its rows cannot be corrected any more.`,
  notYours: (name: string) => `This import was planned by ${name}, who alone can correct it.`,
  planExpired: () => 'The plan is older than 24 hours. Upload the file again.',
  rowsInvalid: (invalid: number) =>
    `${invalid} of the rows have errors, so nobody was created. Correct them and apply the plan.`,
  rowTooWide: (cells: number, columns: number) =>
    `This row has ${cells} cells for ${columns} columns. Take the last ones out.`,
  longCell: (row: number) =>
    `Row ${row} has a cell that is too long for a workbook, which holds 32,767 characters in each. Download the errors as CSV.`,
};

export type ImportWords = typeof en;
