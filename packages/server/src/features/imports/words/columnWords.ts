import type { Language } from '../../../platform/language/Language.ts';
import { type ColumnKey, columnOf } from '../columns.ts';

/** What a column is called, and what stands in it. */
export interface ColumnWords {
  label: string;
  help: string;
}

/** English is with the columns, because their labels are the headers of the templates too. */
const german: Record<ColumnKey, ColumnWords> = {
  username: {
    label: 'Benutzername',
    help: 'Womit sich die Person anmeldet: bis zu 254 Zeichen ohne Leerzeichen. Leer: die E-Mail-Adresse.',
  },
  lanId: {
    label: 'LAN ID',
    help: 'Benutzername und Agenten-ID in einem: Buchstaben, Ziffern, Punkt, Unterstrich und Bindestrich, bis zu 64.',
  },
  firstName: { label: 'Vorname', help: 'Ein Vor- oder ein Nachname ist nötig.' },
  lastName: { label: 'Nachname', help: 'Ein Vor- oder ein Nachname ist nötig.' },
  fullName: {
    label: 'Ganzer Name',
    help: 'Wird geteilt, wo eine Zeile weder Vor- noch Nachnamen hat: Das letzte Wort ist der Nachname, oder was vor einem Komma steht, wie in Lovelace, Ada. Ein einzelnes Wort ist ein Nachname.',
  },
  email: {
    label: 'E-Mail-Adresse',
    help: 'Eine E-Mail-Adresse oder eine Mobilnummer ist nötig. Keine zwei Benutzer eines Standorts teilen sich eine.',
  },
  mobile: {
    label: 'Mobilnummer',
    help: 'Mit + oder 00 und der Landesvorwahl, wie in +44 7700 900123.',
  },
  agentId: {
    label: 'Agenten-ID',
    help: 'Buchstaben, Ziffern, Punkt, Unterstrich und Bindestrich, bis zu 64. Leer: der Benutzername, wo er passt.',
  },
  extension: { label: 'Nebenstelle', help: 'Nur Ziffern; führende Nullen bleiben erhalten.' },
  pbxId: { label: 'PBX-ID', help: 'Nur Ziffern; führende Nullen bleiben erhalten.' },
  numericId: {
    label: 'Numerische ID',
    help: '1 bis 6 Ziffern, für die Anmeldung am Telefon und in Berichten.',
  },
  userType: {
    label: 'Benutzertyp',
    help: 'Agent, Supervisor oder Administrator. Leer: was die Rolle mit sich bringt.',
  },
  roles: { label: 'Rolle', help: 'Eine Rolle des Standorts; mehrere durch Semikolon getrennt.' },
  license: {
    label: 'Lizenz',
    help: 'Contact, Enterprise oder Unassigned. Leer: der Standard des Imports, sonst keine.',
  },
  teams: { label: 'Teams', help: 'Teams des Standorts, durch Semikolon getrennt.' },
  skills: {
    label: 'Skills',
    help: 'Skill und Stufe von 1 bis 10, durch Semikolon getrennt, wie in Billing:7;French:4.',
  },
  agentGroups: {
    label: 'Agentengruppen',
    help: 'Agentengruppen des Standorts, durch Semikolon getrennt.',
  },
  businessUnits: {
    label: 'Geschäftsbereiche',
    help: 'Geschäftsbereiche des Standorts, durch Semikolon getrennt.',
  },
  userGroup: {
    label: 'Benutzergruppe',
    help: 'Eine Benutzergruppe des Standorts. Leer: der Standard des Standorts.',
  },
  orgUnit: {
    label: 'Organisationseinheit',
    help: 'Eine Organisationseinheit des Standorts; ihr Pfad, wie in Europe / Support / Night, wo der Name allein nicht eindeutig ist.',
  },
  supervisor: {
    label: 'Supervisor',
    help: 'Benutzername oder E-Mail-Adresse des Supervisors, der auch in derselben Datei stehen kann, in beliebiger Zeile.',
  },
  dataCenter: {
    label: 'Rechenzentrum',
    help: 'Die zwei Buchstaben eines Rechenzentrums des Standorts.',
  },
  language: {
    label: 'Sprache',
    help: 'Eine Sprache des Standorts, wie in en oder pt-BR. Leer: der Standard des Standorts.',
  },
  crmName: { label: 'CRM-Name', help: 'Wird gespeichert wie angegeben, bis zu 200 Zeichen.' },
  chatGreetingName: {
    label: 'Name der Chat-Begrüßung',
    help: 'Wird gespeichert wie angegeben, bis zu 200 Zeichen.',
  },
  features: { label: 'Funktionen', help: 'Funktionen des Standorts, durch Semikolon getrennt.' },
  capacities: {
    label: 'Kanalzahlen',
    help: 'Kanal und Zahl gleichzeitiger Kontakte von 0 bis 100, durch Semikolon getrennt, wie in Voice:1;Chat:3.',
  },
};

export function columnWords(key: ColumnKey, language: Language): ColumnWords {
  return language === 'de' ? german[key] : columnOf(key);
}
