import { headerKey } from '../files/headerKey.ts';
import { emailAddresses, withCountryCode } from './conditions.ts';
import { ImportSource } from './ImportSource.ts';
import type { Source } from './Source.ts';

/** The admin center writes the headers in the language of whoever downloads them. */
const translated = new Map(
  Object.entries({
    'User principal name': [
      'Benutzerprinzipalname',
      "Nom d'utilisateur principal",
      'Nombre principal de usuario',
      'Nome principal do usuário',
    ],
    'Display name': ['Anzeigename', 'Nom d’affichage', 'Nombre para mostrar', 'Nome de exibição'],
    'First name': ['Vorname', 'Prénom', 'Nombre', 'Nome'],
    'Last name': ['Nachname', 'Nom', 'Nom de famille', 'Apellidos', 'Sobrenome'],
    Licenses: ['Lizenzen', 'Licences', 'Licencias', 'Licenças'],
    'Block credential': [
      'Anmeldeinformationen blockieren',
      "Bloquer les informations d'identification",
      'Bloquear credencial',
    ],
    'Phone number': ['Telefonnummer', 'Numéro de téléphone', 'Número de teléfono', 'Número de telefone'],
    'Mobile Phone': ['Mobiltelefon', 'Téléphone mobile', 'Teléfono móvil', 'Telefone celular'],
  }).flatMap(([header, others]) => others.map((other) => [headerKey(other), headerKey(header)] as const)),
);

export const microsoft365: Source = {
  source: ImportSource.MICROSOFT_365,
  keyOf: (header) => translated.get(headerKey(header)) ?? headerKey(header),
  signs: {
    all: ['User principal name'],
    some: [
      'Licenses',
      'Block credential',
      'Phone number',
      'Proxy addresses',
      'First name',
      'Last name',
      'Soft deletion time stamp',
      'Last dirsync time',
      'Preferred data location',
      'Strong password required',
    ],
    least: 2,
  },
  columns: [
    ['First name', 'firstName'],
    ['Last name', 'lastName'],
    ['Display name', 'fullName'],
    // A user principal name has the form of an address, and there is no other.
    ['User principal name', 'email', emailAddresses],
    ['User principal name', 'username'],
    ['Mobile Phone', 'mobile', withCountryCode],
  ],
  leftOut: [
    'Department',
    'Title',
    'Office',
    'Licenses',
    'Block credential',
    'Phone number',
    'Fax',
    'Street address',
    'City',
    'State',
    'Postal code',
    'ZIP or postal code',
    'Country/Region',
    'Country or region',
    'Usage location',
    'Alternate email addresses',
    'Proxy addresses',
    'Object Id',
    'Last dirsync time',
    'Last password change time stamp',
    'Oath token metadata',
    'Password never expires',
    'Preferred data location',
    'Preferred language',
    'Release track',
    'Soft deletion time stamp',
    'Strong password required',
    'When created',
  ],
  blocked: [['Block credential', 'YES']],
};
