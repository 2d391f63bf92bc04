const choose = 'Choose one with a header and rows.';
const saveAs = 'Save it as an Excel workbook (.xlsx) or as CSV, and choose that file.';
const saveSheetAs =
  'Save the sheet with the people as an Excel workbook (.xlsx) or as CSV, and choose that file.';
const zipAgain = 'Make the zip again, and upload it to its end.';
const split = 'Split the pictures over several zips.';

const workbook = (what: string) =>
  `The workbook is damaged: ${what}. Open it in a spreadsheet, save it again and choose that file.`;
const longCell = (where: string) =>
  `A cell ${where} is longer than the 32,767 characters that a cell can hold. Shorten it and choose the file again.`;
const zip = (what: string) => `The zip is damaged: ${what}. ${zipAgain}`;
const number = (value: number) => value.toLocaleString('en');

/** Why a file cannot be read, and what to do. */
export const en = {
  empty: () => `The file is empty. ${choose}`,
  pdf: () =>
    'This is a PDF document, which has no rows to read. Export the list as CSV and choose that file.',
  image: () => 'This is a picture. Choose a CSV file or a workbook.',
  html: () => `This is a web page, whatever its name says. Open it in a spreadsheet. ${saveAs}`,
  xml: () => `This is an XML file, whatever its name says. If a spreadsheet opens it: ${saveAs}`,
  json: () => 'This is a JSON file. Export the list as CSV and choose that file.',
  rtf: () => `This is a formatted text (.rtf). Copy the table into a spreadsheet. ${saveAs}`,
  sylk: () => `This is a SYLK file (.slk), whatever its name says. Open it in a spreadsheet. ${saveAs}`,
  contacts: () =>
    'This is a contact or calendar file (vCard). Where it comes from, export the people as CSV and choose that file.',
  packed: () =>
    'This is a packed file, such as .gz, .7z or .rar. Unpack it and choose the file with the people.',
  utf32: () => 'This text is in UTF-32, which is not read. Save it as CSV in UTF-8 and choose that file.',
  unknown: () => `This is not a text file. ${saveAs}`,
  lockedWorkbook: () =>
    'This workbook is protected by a password. Open it, take the password off (File, Info, Protect Workbook), save it and choose it again.',
  oldWord: () => `This is an old Word document. Copy the table into a spreadsheet. ${saveAs}`,
  xls: () => `This is an old Excel workbook (.xls), whatever its name says. ${saveAs}`,

  encodingUnknown: (encoding: string, choices: string) =>
    `There is no encoding “${encoding}” to choose. Choose one of ${choices}.`,
  delimiterUnknown: (delimiter: string) =>
    `“${delimiter}” cannot stand between cells. Choose one sign, such as a comma or a semicolon.`,
  sheetUnknown: (wanted: string, names: string) =>
    `The workbook has no sheet “${wanted}”. Choose one of ${names}.`,
  headerMissing: (row: number, shown: string) =>
    `No header was found: row ${row} reads “${shown}”. Begin the file with a row of column names, such as First Name, Last Name, Email Address.`,
  headerChanged: () => 'The file has another header than when its columns were chosen. Upload it again.',
  headerOnly: () => 'The file has a header and no rows. Add the people below it.',
  quoteOpen: (row: number) =>
    `A quotation mark is opened after row ${row} and never closed. Close it, or take it out.`,
  longRecord: (row: number) =>
    `What follows row ${row} is longer than the 1,048,576 characters of a row that is read. Close a quotation mark that is left open there, or shorten the row.`,
  notCsv: (row: number) =>
    `The rows after row ${row} cannot be read as CSV. Look at the quotation marks there.`,
  tooManyRows: (most: number) => `The file has more than ${number(most)} rows. Split it into several files.`,
  sideTooManyRows: (name: string, most: number) =>
    `${name} has more than ${number(most)} rows. Split it into several files.`,

  emptyWorkbook: () => `The workbook is empty. ${choose}`,
  xlsb: () => `This is a binary Excel workbook (.xlsb). ${saveSheetAs}`,
  word: () => `This is a Word document. ${saveSheetAs}`,
  powerPoint: () => `This is a PowerPoint presentation. ${saveSheetAs}`,
  numbers: () =>
    'This is a document of Numbers. In Numbers choose File, Export To, Excel or CSV, and choose that file.',
  ods: () => `This is an OpenDocument spreadsheet (.ods). ${saveSheetAs}`,
  openDocument: () => `This is an OpenDocument file without rows. ${saveSheetAs}`,
  emptyArchive: () => 'This is an empty zip archive. Choose the file with the people.',
  archive: (first: string, more: number) =>
    `This is a zip archive with “${first}”${more > 0 ? ` and ${more} more` : ''} inside. Unpack it and choose the file with the people.`,
  largeArchive: (files: number) =>
    `This is a zip archive with ${files} files inside, not a workbook. Unpack it and choose the file with the people.`,
  lockedFile: () => 'This file is protected by a password. Take the password off and choose it again.',
  unpacksTooFar: () =>
    'The workbook unpacks to far more than its size tells, so it is not read. Save the sheet with the people as a workbook of its own, or as CSV.',
  longText: () => longCell('of the workbook'),
  longCell: (row: number) => longCell(`in row ${row}`),
  partMissing: (name: string) => workbook(`its part “${name}” is missing`),
  partDiffers: (name: string) => workbook(`its part “${name}” is not what its table of contents says`),
  strangePacking: () => workbook('it is packed in a way that spreadsheets do not use'),
  cannotUnpack: () => workbook('it cannot be unpacked'),
  tooManyParts: () => workbook('it has more parts than are read'),
  noSheet: () => 'No sheet of this workbook has rows, perhaps only charts. Choose the one with the people.',
  tooManySheets: (most: number) => workbook(`it has more than ${most} sheets`),
  longSheetName: () => workbook('a sheet has a longer name than a sheet can have'),
  textReference: (value: string) => workbook(`a cell refers to text “${value}”`),
  textMissing: (at: number) => workbook(`a cell refers to text ${at}, which is not there`),
  tooManyTexts: () => workbook('it has more texts than are read'),
  tooManyFormats: () => workbook('it has more formats than a workbook can have'),
  longFormat: () => workbook('it has a number format that is longer than one can be'),
  tooMuchInCells: () => workbook('a sheet has more in its cells than is read'),
  tooManySheetRows: () => workbook('a sheet has more rows than a sheet can have'),
  wideRow: (row: number) => workbook(`row ${row} has more cells than a row can have`),
  longRow: (row: number) => workbook(`row ${row} is longer than a row that can be read`),
  deepTags: () => workbook('its tags stand in each other deeper than in any workbook'),
  documentType: () => workbook('it has a document type, which no spreadsheet writes'),
  brokenXml: () => workbook('its XML is broken'),
  xmlEncoding: (encoding: string) => workbook(`its XML is written in “${encoding}”, which is not known`),
  endlessCell: () => workbook('one of its cells is longer than a cell can be'),

  notZip: () => `This is no zip archive, or it breaks off before its end. ${zipAgain}`,
  zipOtherKind: (kind: string) =>
    `This is no zip archive, but ${kind}, whatever its name says. Put the pictures into an ordinary zip, as your system makes it.`,
  zipFileDiffers: (path: string) => zip(`“${path}” is not what its directory says`),
  zipHoldsMore: () => zip('it holds more files than it says'),
  zipOverlaps: () => zip('two of its files lie in the same place'),
  zipReachesDirectory: () => zip('a file reaches into its directory'),
  zipEncrypted: (path: string) =>
    `The zip is protected by a password (“${path}”). Make one without a password.`,
  zipPacking: (path: string) =>
    `“${path}” is packed in a way that is not read. Make an ordinary zip, as your system does.`,
  zipLeaves: (path: string) =>
    `“${path}” would lie outside the folder of the zip. Make the zip again, from the pictures only.`,
  zipLink: (path: string) =>
    `“${path}” is a link to another file, not a picture. Put the picture itself into the zip.`,
  zipLongName: () => 'A file of the zip has a name of more than 1,024 bytes. Rename it.',
  zipEntries: (count: number, most: number) =>
    `The zip says that it holds ${count} entries; at most ${most} are read. ${split}`,
  zipPictures: (most: number) => `The zip holds more than ${most} files, the most it may. ${split}`,
  zipBytes: (gigabytes: number) => `The zip holds more than ${gigabytes} GB, the most it may. ${split}`,
  zipBomb: () =>
    'The zip unpacks to more than a hundred times its size, which pictures never do, so it is not read.',
  zipIsWorkbook: () => 'This is an XLSX workbook, whatever its name says. Choose a zip of pictures.',
  zipEmpty: () => 'The zip holds no files. Choose one with pictures.',
};

export type FileWords = typeof en;
