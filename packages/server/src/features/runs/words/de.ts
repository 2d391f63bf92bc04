import type { RunWords } from './en.ts';

export const de: RunWords = {
  FORBIDDEN: 'Wer diesen Lauf gestartet hat, darf das nicht mehr.',
  REFUSED: 'Nichts wurde geändert: Einige Benutzer wurden abgelehnt, und der Lauf sollte dann anhalten.',
  EXPIRED: 'Der Plan ist abgelaufen. Machen Sie einen neuen.',
  REFERENCE_GONE: 'Was zugewiesen werden sollte, wurde inzwischen gelöscht. Wählen Sie noch einmal.',
  NAME_TAKEN:
    'Was gelöscht wurde, kann nicht zurückkommen: Der Name ist inzwischen vergeben. Benennen Sie zuerst das andere um.',
  HOLDERS_CHANGED:
    'Jemand hat seit dem Plan bekommen, was gelöscht werden sollte. Löschen Sie es noch einmal.',
  ALREADY_UNDONE: 'Der Lauf wurde schon rückgängig gemacht.',
  FILE_INVALID: 'Die Datei lässt sich nicht lesen. Wählen Sie eine andere.',
  HEADER_INVALID: 'Die Kopfzeile der Datei lässt sich nicht lesen. Prüfen Sie die erste Zeile.',
  COUNT_GREW:
    'Zu seiner Zeit hätte er mehr Benutzern etwas genommen, als bestätigt waren. Prüfen Sie die Auswahl, und planen Sie ihn noch einmal.',
  TOO_MANY_USERS: 'Ein Lauf fasst höchstens 1.000.000 Benutzer. Grenzen Sie die Auswahl ein.',
  CONFLICT:
    'Andere haben dieselben Daten zu lange geändert. Nichts wurde geändert; starten Sie den Lauf gleich noch einmal.',
  INTERNAL:
    'Bei uns ist etwas schiefgegangen. Nichts wurde geändert; Sie können den Lauf noch einmal starten.',
};
