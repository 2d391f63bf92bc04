import type { ImportWords, NamedKind } from './en.ts';

const kinds: Record<NamedKind, string> = {
  DETAILS: 'die Datei mit den Benutzerdaten',
  CHANNEL_COUNTS: 'die Datei mit den Kanalzahlen',
  FEATURES: 'die Datei mit den Funktionen',
};

export const de: ImportWords = {
  uploadUnknown: () =>
    'Diese Datei gibt es auf dem Server nicht, oder sie ist nach 7 Tagen abgelaufen. Laden Sie sie erneut hoch.',
  oneFile: () => 'Dieses Format nimmt eine Datei. Wählen Sie eine.',
  tooManyOpen: (open) =>
    `Der Standort hat ${open} Importe, die geplant und nicht angewendet sind; mehr sind nicht erlaubt. Wenden Sie einige an, oder brechen Sie sie ab.`,
  tooLarge: (name, most) => `„${name}“ hat mehr als ${most.toLocaleString('de')} Bytes, die Grenze.`,

  noHeader: (shown) =>
    `Es wurde keine Kopfzeile gefunden: In der ersten Zeile steht „${shown}“. Beginnen Sie die Datei mit einer Zeile von Spaltennamen, etwa Vorname, Nachname, E-Mail-Adresse, oder geben Sie an, was ihre Spalten sind.`,
  noKey: () =>
    'Keine Spalte sagt, um wen es in einer Zeile geht. Fügen Sie eine mit der Überschrift E-Mail-Adresse, Benutzername, LAN ID oder Agenten-ID hinzu, oder geben Sie an, welche Spalte es ist.',
  noLanId: () =>
    'Keine Spalte ist die LAN ID, über die die Dateien verbunden werden. Fügen Sie eine mit dieser Überschrift hinzu, oder geben Sie an, welche Spalte es ist.',
  columnTwice: (name) => `Die Spalte „${name}“ ist zweimal da. Nehmen Sie eine heraus.`,
  sameColumn: (earlier, name, label) =>
    `„${earlier}“ und „${name}“ sind beide die Spalte ${label}. Nehmen Sie eine heraus.`,
  noColumn: (index, last) => `Es gibt keine Spalte ${index}; die letzte ist ${last}.`,
  columnNamedTwice: (index) => `Spalte ${index} ist zweimal genannt. Nennen Sie sie einmal.`,
  noField: (key, keys) => `Es gibt kein Feld „${key}“. Wählen Sie eines von ${keys}.`,
  password: (header) => `„${header}“ enthält Kennwörter, die nie gelesen werden. Lassen Sie die Spalte weg.`,

  onboardingFiles: () =>
    'Onboarding nimmt drei Dateien: Benutzerdaten, Kanalzahlen und Funktionen. Nehmen Sie die anderen heraus.',
  noDetails: () =>
    'Die Datei mit den Benutzerdaten fehlt: die mit LAN ID, First Name, Last Name, Profile und Org Unit. Wählen Sie sie zusammen mit den anderen.',
  noOnboardingFile: (name) =>
    `„${name}“ ist keine der Onboarding-Dateien. Benutzerdaten haben LAN ID, First Name, Last Name, Profile …; Kanalzahlen LAN ID, Channel, Count; Funktionen LAN ID, Feature.`,
  sameFile: (first, name, kind) =>
    `„${first}“ und „${name}“ sind beide ${kinds[kind]}. Nehmen Sie eine von beiden heraus.`,

  defaultUnknown: (value) => `„${value}“ gibt es an diesem Standort nicht. Wählen Sie etwas anderes.`,
  roleAboveOwn: (name) => `${name} erlaubt mehr, als Sie selbst dürfen. Wählen Sie eine andere Rolle.`,
  fieldsKept: (labels) =>
    `Ihre Rollen erlauben nicht, diese Spalten zu ändern: ${labels}. Nehmen Sie sie heraus, oder lassen Sie vorhandene Benutzer, wie sie sind.`,
  permissionLacking: (permissions) =>
    `Dieser Import braucht die Berechtigung ${permissions} für den ganzen Standort, die Ihre Rollen nicht geben.`,

  importUnknown: () => 'Diesen Import gibt es nicht.',
  rowUnknown: (row) => `Es gibt keine Zeile ${row} in diesem Import.`,
  notPlanned: () =>
    'Der Import wartet nicht mehr auf die Prüfung, deshalb lassen sich seine Zeilen nicht mehr korrigieren.',
  notYours: (name) => `${name} hat diesen Import geplant. Nur diese Person kann ihn korrigieren.`,
  planExpired: () => 'Der Plan ist älter als 24 Stunden. Laden Sie die Datei erneut hoch.',
  rowsInvalid: (invalid) =>
    `${invalid} der Zeilen sind fehlerhaft, deshalb wurde niemand angelegt. Korrigieren Sie sie, und wenden Sie den Plan an.`,
  rowTooWide: (cells, columns) =>
    `Diese Zeile hat ${cells} Zellen für ${columns} Spalten. Nehmen Sie die letzten heraus.`,
  longCell: (row) =>
    `Zeile ${row} hat eine Zelle, die zu lang für eine Mappe ist; in eine Zelle passen 32.767 Zeichen. Laden Sie die Fehler als CSV herunter.`,
};
