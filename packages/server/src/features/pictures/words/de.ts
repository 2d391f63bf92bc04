import type { PictureMatchKey } from '../PictureMatchKey.ts';
import type { PictureWords } from './en.ts';

const keys: Record<`${PictureMatchKey}`, string> = {
  AGENT_ID: 'die Agenten-ID',
  USERNAME: 'den Benutzernamen',
  EMAIL: 'die E-Mail-Adresse',
  EXTENSION: 'die Nebenstelle',
  NUMERIC_ID: 'die numerische ID',
};

export const de: PictureWords = {
  reasons: {
    NO_SUCH_USER: ({ key, matchBy }) =>
      `Niemand, den Sie ändern dürfen, hat ${keys[matchBy]} „${key}“. Benennen Sie die Datei um, oder wählen Sie ein anderes Merkmal.`,
    TOO_LARGE: () => 'Das Bild hat 5 MB oder mehr. Verkleinern Sie es; 512 Pixel auf jeder Seite genügen.',
    NOT_A_PICTURE: ({ detail }) =>
      `Das ist weder ein JPEG noch ein PNG${detail ? `, sondern ${detail}` : ''}, was auch immer der Dateiname sagt. Speichern Sie es als eines davon.`,
    TOO_MANY_PIXELS: () =>
      'Das Bild hat mehr als 50 Millionen Pixel, oder halb so viele in CMYK oder mit 16 Bit je Farbe. Verkleinern Sie es; 512 auf jeder Seite genügen.',
    DAMAGED: () => 'Das Bild ist beschädigt und lässt sich nicht bis zum Ende lesen. Speichern Sie es neu.',
    TWO_PICTURES: ({ detail }) =>
      `„${detail}“ ist für dieselbe Person und kommt zuerst. Nehmen Sie eines der beiden heraus.`,
    NOT_ALLOWED: () => 'Ihre Rollen erlauben nicht, Bilder zu ändern. Fragen Sie einen Administrator.',
    CHANGED_SINCE: () =>
      'Das Bild dieser Person wurde geändert, seit der Plan gemacht wurde. Importieren Sie es noch einmal.',
  },
  contents: {
    TOO_LARGE: () => 'Das Bild hat 5 MB oder mehr. Verkleinern Sie es; 512 Pixel auf jeder Seite genügen.',
    NOT_A_PICTURE: (kind) =>
      `Das ist weder ein JPEG- noch ein PNG-Bild${kind ? `, sondern ${kind}` : ''}, was auch immer der Dateiname sagt. Speichern Sie es zuerst als JPEG oder PNG.`,
    TOO_MANY_PIXELS: () =>
      'Das Bild hat mehr als 50 Millionen Pixel, oder halb so viele in CMYK oder mit 16 Bit je Farbe. Verkleinern Sie es; 512 Pixel auf jeder Seite genügen.',
    DAMAGED: () =>
      'Das Bild ist beschädigt und lässt sich nicht bis zum Ende lesen. Speichern Sie es neu, oder nehmen Sie ein anderes.',
  },
  uploadUnknown:
    'Diese Datei gibt es auf dem Server nicht, oder sie ist nach 7 Tagen abgelaufen. Laden Sie sie erneut hoch.',
  zipUnknown:
    'Diese Zip-Datei gibt es auf dem Server nicht, oder sie ist nach 7 Tagen abgelaufen. Laden Sie sie erneut hoch.',
  notAllowed:
    'Dazu ist die Berechtigung users.edit nötig, mit Bildern unter ihren Feldern. Ihre Rollen geben sie nicht.',
  tooManyOpen: (open) =>
    `Der Standort hat ${open} Importe von Bildern, die geplant und nicht angewendet sind; mehr sind nicht erlaubt. Wenden Sie einige an, oder brechen Sie sie ab.`,
};
