import type { Language } from '../../platform/language/Language.ts';
import { type ColumnKey, columnKeys, columnOf, type ValueList } from './columns.ts';
import { ImportFormat } from './ImportFormat.ts';
import { columnWords } from './words/columnWords.ts';

/** A file to fill in. A format has one, that of Onboarding three. */
export interface Template {
  /** Its name in addresses. */
  file: string;
  format: ImportFormat;
  name: string;
  columns: readonly TemplateColumn[];
}

export interface TemplateColumn {
  key: string;
  label: string;
  help: Record<Language, string>;
  /** Whether a new user must have it from the file or from the options. */
  required: boolean;
  values?: ValueList | undefined;
}

interface Format {
  columns: readonly ColumnKey[];
  required: readonly ColumnKey[];
}

/** What the rows of each format are about, and what a new user must have from the file or from the options. */
export const formats: Record<ImportFormat, Format> = {
  [ImportFormat.CONTACTS]: {
    columns: ['firstName', 'lastName', 'license', 'extension', 'email', 'roles', 'dataCenter'],
    required: ['firstName', 'lastName', 'email', 'roles', 'dataCenter'],
  },
  [ImportFormat.USERS]: {
    columns: columnKeys.filter((key) => key !== 'lanId' && key !== 'fullName'),
    required: ['firstName', 'lastName', 'email', 'roles'],
  },
  [ImportFormat.ONBOARDING]: {
    columns: [
      'lanId',
      'firstName',
      'lastName',
      'agentId',
      'pbxId',
      'userType',
      'supervisor',
      'orgUnit',
      'roles',
      'crmName',
      'chatGreetingName',
    ],
    required: ['lanId', 'firstName', 'lastName', 'userType', 'orgUnit', 'roles'],
  },
};

const lanId: TemplateColumn = {
  key: 'lanId',
  label: 'LAN ID',
  help: {
    en: 'The LAN ID of the person in the user details file.',
    de: 'Die LAN ID der Person in der Datei mit den Benutzerdaten.',
  },
  required: true,
};

/** The files to download, in the order in which they are offered. */
export const templates: readonly Template[] = [
  { file: 'contacts', format: ImportFormat.CONTACTS, name: 'Contacts', columns: of(ImportFormat.CONTACTS) },
  { file: 'users', format: ImportFormat.USERS, name: 'Users', columns: of(ImportFormat.USERS) },
  {
    file: 'onboarding',
    format: ImportFormat.ONBOARDING,
    name: 'Onboarding user details',
    columns: of(ImportFormat.ONBOARDING).flatMap(inOnboarding),
  },
  {
    file: 'channel-counts',
    format: ImportFormat.ONBOARDING,
    name: 'Onboarding channel counts',
    columns: [
      lanId,
      {
        key: 'channel',
        label: 'Channel',
        help: {
          en: 'Voice, Chat, Email or another channel of the site.',
          de: 'Voice, Chat, Email oder ein anderer Kanal des Standorts.',
        },
        required: true,
        values: 'channels',
      },
      {
        key: 'count',
        label: 'Count',
        help: {
          en: 'How many contacts of the channel at once, from 0 to 100.',
          de: 'Wie viele Kontakte des Kanals gleichzeitig, von 0 bis 100.',
        },
        required: true,
      },
    ],
  },
  {
    file: 'features',
    format: ImportFormat.ONBOARDING,
    name: 'Onboarding features',
    columns: [
      lanId,
      {
        key: 'features',
        label: 'Feature',
        help: {
          en: 'A feature of the site; one row for each.',
          de: 'Eine Funktion des Standorts; je eine Zeile.',
        },
        required: true,
        values: 'features',
      },
    ],
  },
];

function of(format: ImportFormat): TemplateColumn[] {
  const { columns, required } = formats[format];
  return columns.map((key) => {
    const { label, values } = columnOf(key);
    const help = { en: columnWords(key, 'en').help, de: columnWords(key, 'de').help };
    return { key, label, help, values, required: required.includes(key) };
  });
}

/** Some columns have names of their own there, and roles have two. */
function inOnboarding(column: TemplateColumn): TemplateColumn[] {
  if (column.key === 'userType') {
    return [
      {
        ...column,
        label: 'Profile',
        help: { en: 'Agent or Supervisor.', de: 'Agent oder Supervisor.' },
        values: 'profiles',
      },
    ];
  }
  if (column.key === 'agentId') {
    const { en, de } = column.help;
    const help = {
      en: `${en.split(' Blank')[0]} Blank: the LAN ID.`,
      de: `${de.split(' Leer')[0]} Leer: die LAN ID.`,
    };
    return [{ ...column, help }];
  }
  if (column.key === 'supervisor') {
    const help = {
      en: 'The LAN ID of the supervisor, who may stand in the same file, in any row.',
      de: 'Die LAN ID des Supervisors, der auch in derselben Datei stehen kann, in beliebiger Zeile.',
    };
    return [{ ...column, help }];
  }
  if (column.key === 'chatGreetingName') return [{ ...column, label: 'Text Chat Greeting Template Name' }];
  if (column.key !== 'roles') return [column];
  const help = { en: 'A further role, or blank.', de: 'Eine weitere Rolle, oder leer.' };
  return [column, { ...column, label: 'Access Role', help, required: false }];
}
