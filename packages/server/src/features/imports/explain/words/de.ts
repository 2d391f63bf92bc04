import { quoted } from '../../../../platform/language/quoted.ts';
import { emailFault } from '../../../users/keys/emailFault.ts';
import {
  digitsFault,
  idFault,
  type KeyFault,
  mobileFault,
  usernameFault,
} from '../../../users/keys/keyFaults.ts';
import { columnWords } from '../../words/columnWords.ts';
import { type Fault, isSharedName, type RowWords } from '../Fault.ts';
import { germanLabels } from './germanLabels.ts';

type Words = (fault: Fault) => string;

const said =
  (text: string): Words =>
  () =>
    text;
const shown = (value: string) => quoted('de', value);
const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} und ${names.at(-1)}` : (names[0] ?? '');
const label = ({ column }: Fault) => (column ? columnWords(column, 'de').label : 'Wert');

/** `none` is the word with its article: "keine Rolle". */
function unknown(none: string, otherwise: string): Words {
  return ({ value, nearest, choices }) => {
    const missing = `Es gibt ${none} ${shown(value)}.`;
    if (nearest.length > 0) return `${missing} ${nearest.join(' oder ')}?`;
    return choices.length > 0 ? `${missing} Es gibt ${choices.join(', ')}` : `${missing} ${otherwise}`;
  };
}

const spelling = 'Prüfen Sie die Schreibweise, oder legen Sie den Namen zuerst an';

const taken: Words = ({ value, owner, nextFree }) => {
  const belongs = owner ? `${value} gehört ${owner}` : `${value} ist vergeben`;
  return nextFree
    ? `${belongs}. Als Nächstes frei: ${nextFree}`
    : `${belongs}. Wählen Sie einen anderen Wert, oder lassen Sie die Zelle leer`;
};

const wrong =
  (words: KeyFault): Words =>
  ({ value }) =>
    words(value, 'de');

/** What a file says in a column, or an option for all new users. */
function needed(what: string, one: string, option: string): Words {
  return ({ hasColumn, choices }) => {
    if (!hasColumn) {
      return `${what} ist nötig, und keine Spalte nennt ${one}. Wählen Sie „${option}“ in den Optionen`;
    }
    if (choices.length > 0) return `${what} ist nötig: ${choices.join(', ')}`;
    return `${what} ist nötig. Nennen Sie ${one}, oder wählen Sie „${option}“ in den Optionen`;
  };
}

const contact = 'Eine E-Mail-Adresse oder eine Mobilnummer ist nötig';

const notAllowed: Record<string, string> = {
  roles: 'Niemand nimmt sich selbst Rollen. Fragen Sie einen anderen Administrator',
  userGroup:
    'Der Ressourcenfilter dieser Benutzergruppe würde Sie selbst einschränken. Fragen Sie einen anderen Administrator',
  orgUnit:
    'Mit Ihren Rollen legen Sie Benutzer nur in Ihrer eigenen Organisationseinheit und darunter an. Nennen Sie eine davon',
  teams: 'Mit Ihren Rollen legen Sie Benutzer nur in Ihren eigenen Teams an. Nennen Sie eines davon',
};

const errors: RowWords['errors'] = {
  NAME_MISSING: said('Ein Vor- oder ein Nachname ist nötig'),
  EMAIL_MISSING: said(contact),
  CONTACT_MISSING: said(contact),
  EMAIL_INVALID: ({ value }) => `Keine E-Mail-Adresse: ${emailFault(value, 'de') ?? shown(value)}`,
  EMAIL_TAKEN: taken,
  USERNAME_INVALID: ({ column, value }) => (column === 'lanId' ? idFault : usernameFault)(value, 'de'),
  USERNAME_MISSING: ({ column }) =>
    column === 'lanId' ? 'Eine LAN ID ist nötig' : 'Ohne E-Mail-Adresse ist ein Benutzername nötig',
  USERNAME_TAKEN: taken,
  AGENT_ID_INVALID: wrong(idFault),
  AGENT_ID_TAKEN: taken,
  EXTENSION_INVALID: wrong(digitsFault(32)),
  EXTENSION_TAKEN: taken,
  PBX_ID_INVALID: wrong(digitsFault(32)),
  PBX_ID_TAKEN: taken,
  NUMERIC_ID_INVALID: wrong(digitsFault(6)),
  NUMERIC_ID_TAKEN: taken,
  MOBILE_INVALID: wrong(mobileFault),
  MOBILE_TAKEN: taken,
  DUPLICATE_IN_FILE: (fault) =>
    fault.owner
      ? `Zeile ${fault.rows[0]} betrifft schon dieselbe Person, ${fault.owner}`
      : fault.value
        ? `Zeile ${fault.rows[0]} hat dasselbe in der Spalte ${label(fault)}. Ändern Sie eine von beiden, oder lassen Sie diese Zeile weg`
        : `Zeile ${fault.rows[0]} betrifft schon dieselbe Person. Lassen Sie eine von beiden weg`,
  ROLE_MISSING: needed('Eine Rolle', 'eine', 'Rolle neuer Benutzer'),
  ROLE_UNKNOWN: unknown('keine Rolle', spelling),
  ROLE_NOT_ALLOWED: ({ column, value }) =>
    column === 'roles'
      ? `${value || 'Die Rolle'} erlaubt mehr, als Sie selbst dürfen. Nennen Sie eine andere Rolle`
      : 'Diese Person darf mehr als Sie selbst. Lassen Sie den Wert, wie er ist, oder fragen Sie einen Administrator',
  LICENSE_UNKNOWN: unknown('keine Lizenz', 'Lassen Sie die Zelle leer'),
  NO_LICENSE_AVAILABLE: ({ value, hasColumn }) =>
    `Es ist kein ${value === 'CONTACT' ? 'Contact' : 'Enterprise'}-Platz mehr frei. Fügen Sie Plätze hinzu, oder ${
      hasColumn
        ? 'nennen Sie eine andere Lizenz'
        : 'wählen Sie in den Optionen eine andere „Lizenz neuer Benutzer“'
    }`,
  DATA_CENTER_MISSING: needed('Ein Rechenzentrum', 'eines', 'Rechenzentrum neuer Benutzer'),
  DATA_CENTER_UNKNOWN: unknown('kein Rechenzentrum', spelling),
  USER_TYPE_MISSING: said('Ein Profil ist nötig: Agent oder Supervisor'),
  USER_TYPE_UNKNOWN: unknown('keinen Benutzertyp', 'Es gibt Agent, Supervisor und Administrator'),
  TEAM_UNKNOWN: unknown('kein Team', spelling),
  SKILL_UNKNOWN: unknown('keinen Skill', spelling),
  SKILL_LEVEL_INVALID: ({ value }) => `${shown(value)} braucht eine Stufe von 1 bis 10, wie in Billing:7`,
  FEATURE_UNKNOWN: unknown('keine Funktion', spelling),
  FEATURE_INVALID: ({ value }) => `${shown(value)} ist weder ja noch nein. Schreiben Sie eines von beiden`,
  CHANNEL_UNKNOWN: unknown(
    'keinen Kanal',
    'Prüfen Sie die Schreibweise, oder geben Sie ihn zuerst einem Benutzer',
  ),
  CHANNEL_COUNT_INVALID: ({ value }) => `${shown(value)} braucht eine Zahl von 0 bis 100, wie in Voice:1`,
  CHANNEL_COUNT_DOUBLED: ({ value }) =>
    `${value} steht zweimal mit verschiedenen Zahlen da. Behalten Sie eine davon`,
  LIST_CONTRADICTION: ({ value, column }) =>
    column === 'skills'
      ? `${shown(value)} steht zweimal und verschieden da. Behalten Sie eines von beiden`
      : `${shown(value)} wird gegeben und weggenommen. Behalten Sie eines von beiden`,
  AGENT_GROUP_UNKNOWN: unknown('keine Agentengruppe', spelling),
  BUSINESS_UNIT_UNKNOWN: unknown('keinen Geschäftsbereich', spelling),
  USER_GROUP_UNKNOWN: unknown('keine Benutzergruppe', spelling),
  ORG_UNIT_MISSING: needed('Eine Organisationseinheit', 'eine', 'Organisationseinheit neuer Benutzer'),
  ORG_UNIT_UNKNOWN: (fault) =>
    isSharedName(fault)
      ? `Mehrere Organisationseinheiten heißen ${shown(fault.value)}: ${fault.nearest.join(' oder ')}?`
      : unknown('keine Organisationseinheit', spelling)(fault),
  ORG_UNIT_NOT_LEAF: ({ value }) =>
    `Ein Agent sitzt in einer Einheit, unter der keine weitere steht${value ? `; unter ${shown(value)} stehen welche` : ''}. Nennen Sie eine weiter unten`,
  SUPERVISOR_UNKNOWN: ({ value, rows }) =>
    rows.length > 0
      ? `Zeile ${rows[0]}, der Supervisor ${shown(value)}, ist selbst fehlerhaft. Beheben Sie das zuerst`
      : `Weder ein Benutzer noch eine Zeile hat den Benutzernamen oder die E-Mail-Adresse ${shown(value)}. Prüfen Sie die Schreibweise, oder fügen Sie eine Zeile hinzu`,
  SUPERVISOR_CYCLE: ({ rows }) =>
    rows.length === 1
      ? 'Niemand ist sein eigener Supervisor. Nennen Sie jemand anderen'
      : rows.length > 1
        ? `Die Zeilen ${listed(rows.map(String))} sind im Kreis einander Supervisor. Ändern Sie eine davon`
        : 'Die Supervisoren über dieser Zeile führen im Kreis. Ändern Sie einen davon',
  LANGUAGE_UNKNOWN: unknown('keine Sprache', 'Leer gelassen gilt der Standard des Standorts'),
  UNREADABLE: ({ value }) =>
    `${shown(value)} hat Zeichen, die nicht zu lesen waren. Wählen Sie eine andere Zeichenkodierung für die Datei, oder berichtigen Sie die Zelle`,
  SPREADSHEET_ERROR: ({ value }) =>
    `Die Tabellenkalkulation zeigt hier ${shown(value)}, keinen Wert. Beheben Sie es dort, oder tragen Sie ein, was gemeint ist`,
  LINE_BREAK: said('In der Zelle ist ein Zeilenumbruch. Nehmen Sie ihn heraus'),
  TOO_LONG: (fault) =>
    `Spalte ${label(fault)}: ${shown(fault.value)} ist mit ${fault.value.length} Zeichen zu lang`,
  TOO_MANY_CELLS: ({ value }) =>
    `Die Zeile hat ${value} Zellen, mehr als die Kopfzeile. Setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen`,
  KEY_AMBIGUOUS: ({ value, owner }) =>
    `Die Zeile betrifft eine andere Person: ${owner ? `${value} gehört ${owner}` : `${value} ist vergeben`}. Ändern Sie einen ihrer Schlüssel`,
  LOGGED_ON: said(
    'An der Warteschlange angemeldet, deshalb kann die Benutzergruppe jetzt nicht wechseln. Melden Sie die Person zuerst ab',
  ),
  NOT_ALLOWED: ({ column }) =>
    notAllowed[column ?? ''] ?? 'Ihre Rollen reichen nicht bis zu dieser Person. Nehmen Sie die Zeile heraus',
  LAST_ADMINISTRATOR: said(
    'Der letzte Administrator des Standorts. Machen Sie zuerst jemand anderen zum Administrator',
  ),
  STALE: said('Von jemandem geändert, seit der Plan gemacht wurde. Importieren Sie diese Zeile noch einmal'),
  NOT_IN_DETAILS: ({ value }) =>
    value
      ? `Keine Zeile der Benutzerdaten hat die LAN ID ${shown(value)}. Korrigieren Sie sie, oder lassen Sie diese Zeile weg`
      : 'Die LAN ID fehlt. Nennen Sie eine der Benutzerdaten, oder lassen Sie diese Zeile weg',
  REFERENCE_GONE: said(
    'Etwas, das diese Zeile nennt, wurde gelöscht, seit der Plan gemacht wurde. Importieren Sie diese Zeile noch einmal',
  ),
};

export const de: RowWords = {
  errors,
  label: (code) => germanLabels[code],
  place: (file, row) => `(${file}, Zeile ${row})`,
};
