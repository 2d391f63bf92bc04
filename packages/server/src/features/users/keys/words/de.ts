import { quoted } from '../../../../platform/language/quoted.ts';
import type { KeyWords } from './en.ts';

const shown = (text: string) => quoted('de', text);

export const de: KeyWords = {
  letter: (found) => `den Buchstaben ${found}`,
  space: () => 'ein Leerzeichen',
  character: (found) => `das Zeichen ${found}`,
  shortened: (text) =>
    `Eine Tabellenkalkulation hat die Nummer zu ${shown(text)} verkürzt. Formatieren Sie die Spalte dort als Text, und schreiben Sie die Nummer wieder aus`,
  tooManyDigits: (most, text) => `Höchstens ${most} Ziffern: ${shown(text)} hat ${text.length}`,
  digitsOnly: (text, stranger) => `Nur Ziffern: ${shown(text)} enthält ${stranger}`,
  tooLong: (most, text) => `Höchstens ${most} Zeichen: ${shown(text)} hat ${text.length}`,
  idCharacters: (text, stranger) =>
    `Nur Buchstaben von A bis Z, Ziffern, „.“, „_“ und „-“: ${shown(text)} enthält ${stranger}`,
  noSpaces: (text, stranger) => `Keine Leerzeichen: ${shown(text)} enthält ${stranger}`,
  noPhoneNumber: (text) =>
    `Keine Telefonnummer: ${shown(text)}. Prüfen Sie die Landesvorwahl und die Zahl der Ziffern`,
  noCountryCode: (text) =>
    `Beginnen Sie mit + und der Landesvorwahl, wie in +44 7700 900123: ${shown(text)} hat keine`,

  emailSpace: () => 'sie enthält ein Leerzeichen',
  emailTooLong: () => 'sie ist länger als 254 Zeichen',
  atMissing: () => 'das @ fehlt',
  twoAts: () => 'sie hat mehr als ein @',
  nothingBefore: () => 'vor dem @ steht nichts',
  localWrong: (local) => `„${local}“ kann nicht vor dem @ stehen`,
  nothingAfter: () => 'nach dem @ steht nichts',
  noEnding: () => 'die Domain hat keine Endung',
  dotTooMany: () => 'die Domain hat einen Punkt zu viel',
  labelWrong: (label) => `„${label}“ kann nicht in einer Domain stehen`,
};
