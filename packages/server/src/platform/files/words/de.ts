import type { FileWords } from './en.ts';

const choose = 'Wählen Sie eine mit Kopfzeile und Zeilen.';
const saveAs = 'Speichern Sie sie als Excel-Mappe (.xlsx) oder als CSV, und wählen Sie diese Datei.';
const saveSheetAs =
  'Speichern Sie das Blatt mit den Personen als Excel-Mappe (.xlsx) oder als CSV, und wählen Sie diese Datei.';
const zipAgain = 'Erstellen Sie die Zip-Datei neu, und laden Sie sie vollständig hoch.';
const split = 'Verteilen Sie die Bilder auf mehrere Zip-Dateien.';

const workbook = (what: string) =>
  `Die Mappe ist beschädigt: ${what}. Öffnen Sie sie in einer Tabellenkalkulation, speichern Sie sie neu, und wählen Sie diese Datei.`;
const longCell = (where: string) =>
  `Eine Zelle ${where} ist länger als die 32.767 Zeichen, die eine Zelle fasst. Kürzen Sie sie, und wählen Sie die Datei erneut.`;
const zip = (what: string) => `Die Zip-Datei ist beschädigt: ${what}. ${zipAgain}`;
const number = (value: number) => value.toLocaleString('de');

export const de: FileWords = {
  empty: () => `Die Datei ist leer. ${choose}`,
  pdf: () =>
    'Das ist ein PDF-Dokument, es hat keine lesbaren Zeilen. Exportieren Sie die Liste als CSV, und wählen Sie diese Datei.',
  image: () => 'Das ist ein Bild. Wählen Sie eine CSV-Datei oder eine Mappe.',
  html: () =>
    `Das ist eine Webseite, was auch immer der Dateiname sagt. Öffnen Sie sie in einer Tabellenkalkulation. ${saveAs}`,
  xml: () =>
    `Das ist eine XML-Datei, was auch immer der Dateiname sagt. Falls eine Tabellenkalkulation sie öffnet: ${saveAs}`,
  json: () => 'Das ist eine JSON-Datei. Exportieren Sie die Liste als CSV, und wählen Sie diese Datei.',
  rtf: () =>
    `Das ist ein formatierter Text (.rtf). Kopieren Sie die Tabelle in eine Tabellenkalkulation. ${saveAs}`,
  sylk: () =>
    `Das ist eine SYLK-Datei (.slk), was auch immer der Dateiname sagt. Öffnen Sie sie in einer Tabellenkalkulation. ${saveAs}`,
  contacts: () =>
    'Das ist eine Kontakt- oder Kalenderdatei (vCard). Exportieren Sie die Personen dort, woher sie kommen, als CSV, und wählen Sie diese Datei.',
  packed: () =>
    'Das ist eine gepackte Datei, etwa .gz, .7z oder .rar. Entpacken Sie sie, und wählen Sie die Datei mit den Personen.',
  utf32: () =>
    'Dieser Text ist in UTF-32 geschrieben, was nicht gelesen wird. Speichern Sie ihn als CSV in UTF-8, und wählen Sie diese Datei.',
  unknown: () => `Das ist keine Textdatei. ${saveAs}`,
  lockedWorkbook: () =>
    'Diese Mappe ist durch ein Kennwort geschützt. Öffnen Sie sie, entfernen Sie das Kennwort (Datei, Informationen, Arbeitsmappe schützen), speichern Sie sie, und wählen Sie sie erneut.',
  oldWord: () =>
    `Das ist ein altes Word-Dokument. Kopieren Sie die Tabelle in eine Tabellenkalkulation. ${saveAs}`,
  xls: () => `Das ist eine alte Excel-Mappe (.xls), was auch immer der Dateiname sagt. ${saveAs}`,

  encodingUnknown: (encoding, choices) =>
    `Die Zeichenkodierung „${encoding}“ gibt es hier nicht. Wählen Sie eine von ${choices}.`,
  delimiterUnknown: (delimiter) =>
    `„${delimiter}“ kann nicht zwischen Zellen stehen. Wählen Sie ein einzelnes Zeichen, etwa ein Komma oder ein Semikolon.`,
  sheetUnknown: (wanted, names) => `Die Mappe hat kein Blatt „${wanted}“. Wählen Sie eines von ${names}.`,
  headerMissing: (row, shown) =>
    `Es wurde keine Kopfzeile gefunden: In Zeile ${row} steht „${shown}“. Beginnen Sie die Datei mit einer Zeile von Spaltennamen, etwa Vorname, Nachname, E-Mail-Adresse.`,
  headerChanged: () =>
    'Die Datei hat eine andere Kopfzeile als bei der Wahl ihrer Spalten. Laden Sie sie erneut hoch.',
  headerOnly: () =>
    'Die Datei hat eine Kopfzeile und keine weiteren Zeilen. Fügen Sie die Personen darunter ein.',
  quoteOpen: (row) =>
    `Nach Zeile ${row} wird ein Anführungszeichen geöffnet und nie geschlossen. Schließen Sie es, oder nehmen Sie es heraus.`,
  longRecord: (row) =>
    `Was auf Zeile ${row} folgt, ist länger als die 1.048.576 Zeichen einer Zeile, die gelesen wird. Schließen Sie dort ein offenes Anführungszeichen, oder kürzen Sie die Zeile.`,
  notCsv: (row) =>
    `Die Zeilen nach Zeile ${row} lassen sich nicht als CSV lesen. Prüfen Sie dort die Anführungszeichen.`,
  tooManyRows: (most) =>
    `Die Datei hat mehr als ${number(most)} Zeilen. Teilen Sie sie auf mehrere Dateien auf.`,
  sideTooManyRows: (name, most) =>
    `${name} hat mehr als ${number(most)} Zeilen. Teilen Sie die Datei auf mehrere auf.`,

  emptyWorkbook: () => `Die Mappe ist leer. ${choose}`,
  xlsb: () => `Das ist eine binäre Excel-Mappe (.xlsb). ${saveSheetAs}`,
  word: () => `Das ist ein Word-Dokument. ${saveSheetAs}`,
  powerPoint: () => `Das ist eine PowerPoint-Präsentation. ${saveSheetAs}`,
  numbers: () =>
    'Das ist ein Numbers-Dokument. Wählen Sie in Numbers Ablage, Exportieren, Excel oder CSV, und wählen Sie dann diese Datei.',
  ods: () => `Das ist eine OpenDocument-Tabelle (.ods). ${saveSheetAs}`,
  openDocument: () => `Das ist eine OpenDocument-Datei ohne Zeilen. ${saveSheetAs}`,
  emptyArchive: () => 'Das ist ein leeres Zip-Archiv. Wählen Sie die Datei mit den Personen.',
  archive: (first, more) =>
    `Das ist ein Zip-Archiv, das „${first}“${more > 0 ? ` und ${more} weitere` : ''} enthält. Entpacken Sie es, und wählen Sie die Datei mit den Personen.`,
  largeArchive: (files) =>
    `Das ist ein Zip-Archiv mit ${files} Dateien, keine Mappe. Entpacken Sie es, und wählen Sie die Datei mit den Personen.`,
  lockedFile: () =>
    'Diese Datei ist durch ein Kennwort geschützt. Entfernen Sie das Kennwort, und wählen Sie sie erneut.',
  unpacksTooFar: () =>
    'Die Mappe ist entpackt weit größer, als ihre Größe erwarten lässt, und wird deshalb nicht gelesen. Speichern Sie das Blatt mit den Personen als eigene Mappe oder als CSV.',
  longText: () => longCell('der Mappe'),
  longCell: (row) => longCell(`in Zeile ${row}`),
  partMissing: (name) => workbook(`ihr Teil „${name}“ fehlt`),
  partDiffers: (name) => workbook(`ihr Teil „${name}“ ist nicht, was ihr Inhaltsverzeichnis sagt`),
  strangePacking: () => workbook('sie ist auf eine Weise gepackt, die keine Tabellenkalkulation verwendet'),
  cannotUnpack: () => workbook('sie lässt sich nicht entpacken'),
  tooManyParts: () => workbook('sie hat mehr Teile, als gelesen werden'),
  noSheet: () =>
    'Kein Blatt dieser Mappe hat Zeilen, vielleicht nur Diagramme. Wählen Sie die Mappe mit den Personen.',
  tooManySheets: (most) => workbook(`sie hat mehr als ${most} Blätter`),
  longSheetName: () => workbook('ein Blatt hat einen längeren Namen, als ein Blatt haben kann'),
  textReference: (value) => workbook(`eine Zelle verweist auf den Text „${value}“`),
  textMissing: (at) => workbook(`eine Zelle verweist auf den Text ${at}, den es nicht gibt`),
  tooManyTexts: () => workbook('sie hat mehr Texte, als gelesen werden'),
  tooManyFormats: () => workbook('sie hat mehr Formate, als eine Mappe haben kann'),
  longFormat: () => workbook('sie hat ein Zahlenformat, das länger ist, als eines sein kann'),
  tooMuchInCells: () => workbook('ein Blatt hat mehr in seinen Zellen, als gelesen wird'),
  tooManySheetRows: () => workbook('ein Blatt hat mehr Zeilen, als ein Blatt haben kann'),
  wideRow: (row) => workbook(`Zeile ${row} hat mehr Zellen, als eine Zeile haben kann`),
  longRow: (row) => workbook(`Zeile ${row} ist länger als eine Zeile, die gelesen werden kann`),
  deepTags: () => workbook('ihre Tags sind tiefer verschachtelt als in jeder Mappe'),
  documentType: () => workbook('sie hat einen Dokumenttyp, den keine Tabellenkalkulation schreibt'),
  brokenXml: () => workbook('ihr XML ist fehlerhaft'),
  xmlEncoding: (encoding) => workbook(`ihr XML ist in „${encoding}“ geschrieben, was nicht bekannt ist`),
  endlessCell: () => workbook('eine ihrer Zellen ist länger, als eine Zelle sein kann'),

  notZip: () => `Das ist kein Zip-Archiv, oder es bricht vor seinem Ende ab. ${zipAgain}`,
  zipOtherKind: (kind) =>
    `Das ist kein Zip-Archiv, sondern ${kind}, was auch immer der Dateiname sagt. Legen Sie die Bilder in eine gewöhnliche Zip-Datei, wie Ihr System sie erstellt.`,
  zipFileDiffers: (path) => zip(`„${path}“ ist nicht, was ihr Verzeichnis sagt`),
  zipHoldsMore: () => zip('sie enthält mehr Dateien, als sie angibt'),
  zipOverlaps: () => zip('zwei ihrer Dateien liegen an derselben Stelle'),
  zipReachesDirectory: () => zip('eine Datei reicht in ihr Verzeichnis hinein'),
  zipEncrypted: (path) =>
    `Die Zip-Datei ist durch ein Kennwort geschützt („${path}“). Erstellen Sie eine ohne Kennwort.`,
  zipPacking: (path) =>
    `„${path}“ ist auf eine Weise gepackt, die nicht gelesen wird. Erstellen Sie eine gewöhnliche Zip-Datei, wie Ihr System es tut.`,
  zipLeaves: (path) =>
    `„${path}“ würde außerhalb des Ordners der Zip-Datei liegen. Erstellen Sie sie neu, nur aus den Bildern.`,
  zipLink: (path) =>
    `„${path}“ ist eine Verknüpfung mit einer anderen Datei, kein Bild. Legen Sie das Bild selbst in die Zip-Datei.`,
  zipLongName: () =>
    'Eine Datei der Zip-Datei hat einen Namen von mehr als 1.024 Bytes. Benennen Sie sie um.',
  zipEntries: (count, most) =>
    `Die Zip-Datei gibt an, ${count} Einträge zu enthalten; gelesen werden höchstens ${most}. ${split}`,
  zipPictures: (most) => `Die Zip-Datei enthält mehr als die erlaubten ${most} Dateien. ${split}`,
  zipBytes: (gigabytes) => `Die Zip-Datei enthält mehr als die erlaubten ${gigabytes} GB. ${split}`,
  zipBomb: () =>
    'Die Zip-Datei ist entpackt mehr als hundertmal so groß. Bilder sind das nie, deshalb wird sie nicht gelesen.',
  zipIsWorkbook: () =>
    'Das ist eine XLSX-Mappe, was auch immer der Dateiname sagt. Wählen Sie eine Zip-Datei mit Bildern.',
  zipEmpty: () => 'Die Zip-Datei enthält keine Dateien. Wählen Sie eine mit Bildern.',
};
