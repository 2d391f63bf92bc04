import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../../platform/spreadsheets/harmless.ts';
import { anyCharacter } from '../../../testing/anyCharacter.ts';
import { emailFault } from '../../users/keys/emailFault.ts';
import { CellProblem } from './CellProblem.ts';
import { CLEAR, readCell } from './readCell.ts';
import { readEmail } from './readEmail.ts';
import {
  type ReadText,
  readAgentId,
  readExtension,
  readLicense,
  readNumericId,
  readUsername,
  readUserType,
} from './readers.ts';
import { readList } from './readList.ts';
import { readMobile } from './readMobile.ts';
import { readNumbered } from './readNumbered.ts';
import { readRow, stagedColumns } from './readRow.ts';

/** A text without white space around and without what nobody sees. */
const word = fc
  .string({ unit: fc.constantFrom(...'aZ09é;=-+\'":@ .'), minLength: 1 })
  .filter((text) => text.trim() === text && text !== '');

const LEVELS = { least: 1, most: 10 };

describe('I5 cells', () => {
  test('a blank cell keeps, a hyphen clears, whatever white space stands around', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\t\u00a0 '), (space) => {
        expect(readCell(space)).toBeNull();
        expect(readCell(`${space}-${space}`)).toBe(CLEAR);
      }),
    );
  });

  test('letters are composed, and what nobody sees is taken out', () => {
    expect(readCell('E\u0301quipe')).toEqual({ text: 'Équipe', literal: false });
    expect(readCell('\u202a+44\u202f7700\u00a0900123\u202c')).toMatchObject({ text: '+44 7700 900123' });
    expect(readCell('\u200bNight\u00ad')).toMatchObject({ text: 'Night' });
    expect(readCell('👩‍👩‍👧 می‌خواهم')).toMatchObject({ text: '👩‍👩‍👧 می‌خواهم' });
  });

  test('a leading apostrophe makes the rest literal and is taken off once', () => {
    expect(readCell("'-")).toEqual({ text: '-', literal: true });
    expect(readCell("''x")).toEqual({ text: "'x", literal: true });
    fc.assert(
      fc.property(word, (text) => {
        expect(readCell(`'${text}`)).toEqual({ text, literal: true });
      }),
    );
  });

  test('E2 a value that was made harmless is read back exactly', () => {
    fc.assert(
      fc.property(word, (text) => {
        const cell = readCell(harmless(text));
        expect(cell).toMatchObject({ text });
      }),
    );
  });

  test('what a spreadsheet shows instead of a value is an error, unless it was meant', () => {
    const mapping = ['firstName', 'lastName', 'teams'] as const;
    const codes = (...cells: string[]) =>
      readRow(cells, [...mapping]).problems.map(({ column, code }) => `${column} ${code}`);
    expect(codes('#N/A', '####', '#REF!')).toEqual(mapping.map((key) => `${key} SPREADSHEET_ERROR`));
    expect(codes("'#N/A", '#1', 'A;#REF!')).toEqual([]);
    expect(readRow([harmless('#DIV/0!')], ['firstName'])).toMatchObject({ problems: [] });
  });

  test('I7 what could not be read in the encoding is an error, with the cell as far as it is known', () => {
    expect(
      readRow(['M\u0081ller', 'M\ufffdller', 'Ada\u0085'], ['firstName', 'lastName', 'teams']).problems,
    ).toEqual([
      { column: 'firstName', code: 'UNREADABLE', value: 'M\ufffdller' },
      { column: 'lastName', code: 'UNREADABLE', value: 'M\ufffdller' },
    ]);
    // What no database keeps is no part of what is told.
    const kept = readRow(
      ['a\0\ufffdb', 'a\ud800\ufffdb', 'a\0\u0081b'],
      ['firstName', 'lastName', 'fullName'],
    );
    expect(kept.problems.map(({ value }) => value)).toEqual(['a\ufffdb', 'a\ufffd\ufffdb', 'a\ufffdb']);
    const alone = readRow(['\u0081', '-\u0090', "'\u009d"], ['firstName', 'lastName', 'teams']);
    expect(alone.problems.map(({ column, code, value }) => `${column} ${code} ${value}`)).toEqual([
      'firstName UNREADABLE \ufffd',
      'lastName UNREADABLE -\ufffd',
      'teams UNREADABLE \ufffd',
    ]);
  });

  test('lists add, name exactly these, or take away', () => {
    const list = (text: string) => readList({ text, literal: false });
    expect(list('A;B')).toEqual({ exact: false, add: ['A', 'B'], remove: [] });
    expect(list(' A ;; B ; A ')).toEqual({ exact: false, add: ['A', 'B'], remove: [] });
    expect(list('=A;B')).toEqual({ exact: true, add: ['A', 'B'], remove: [] });
    expect(list('=')).toEqual({ exact: true, add: [], remove: [] });
    expect(list('-A;B;- C')).toEqual({ exact: false, add: ['B'], remove: ['A', 'C'] });
    expect(list("A;'-B")).toEqual({ exact: false, add: ['A', '-B'], remove: [] });
    // Names nothing has, so that they are errors.
    expect(list('A;-')).toEqual({ exact: false, add: ['A'], remove: ['-'] });
    expect(list('=-')).toEqual({ exact: true, add: ['-'], remove: [] });
    expect(list("''Q;=B")).toEqual({ exact: false, add: ["'Q", '=B'], remove: [] });
    expect(readList({ text: '=A;-B', literal: true })).toEqual({ exact: false, add: ['=A;-B'], remove: [] });
  });

  test('skills are names with a level from 1 to 10', () => {
    expect(readNumbered('Billing:7', LEVELS)).toEqual({ name: 'Billing', number: 7 });
    expect(readNumbered('Tier 2: French : 10 ', LEVELS)).toEqual({ name: 'Tier 2: French', number: 10 });
    for (const wrong of [
      'Billing',
      'Billing:',
      'Billing:0',
      'Billing:11',
      'Billing:-1',
      'Billing:2.5',
      'A:b',
    ]) {
      expect(readNumbered(wrong, LEVELS).number).toBeNull();
    }
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 10 }), (name, level) => {
        expect(readNumbered(`${name}:${level}`, LEVELS)).toEqual({ name, number: level });
      }),
    );
  });

  test('no row of cells whatever makes the reader fail, and wrong cells are told with their column', () => {
    const mapping = [
      'firstName',
      'email',
      'extension',
      'roles',
      'skills',
      null,
      'mobile',
      'license',
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter }), { maxLength: 10 }), (cells) => {
        const row = readRow(cells, mapping);
        expect(row.values).toHaveLength(stagedColumns.length);
        for (const { column } of row.problems) {
          expect(column === null || (mapping as readonly unknown[]).includes(column)).toBe(true);
        }
      }),
    );
  });

  test('I7 all that is wrong with a row is told at once, line breaks and surplus cells too', () => {
    const mapping = ['firstName', 'email', 'extension', 'skills'] as const;
    const { problems } = readRow(['A\nB', 'x', '7l', 'Billing', 'more'], mapping);
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'firstName LINE_BREAK',
      'email EMAIL_INVALID',
      'extension EXTENSION_INVALID',
      'skills SKILL_LEVEL_INVALID',
      'null TOO_MANY_CELLS',
    ]);
    expect(readRow(['A', '', '', '', '', ' ', '\u00a0'], mapping).problems).toEqual([]);
  });
});

describe('U2 to U4 values', () => {
  const code = (read: ReadText, text: string) => {
    const value = read(text);
    return value instanceof CellProblem ? value.code : value;
  };

  test.each([
    ['ada@north.test', null],
    ['ada.lovelace+x@sub.north-wind.co.uk', null],
    ['jörg@müller.de', null],
    ["o'brien@north.test", null],
    ['vera.novak@northwind', 'the domain has no ending'],
    ['vera.novak', 'the @ is missing'],
    ['a@b@c.test', 'it has more than one @'],
    ['@b.test', 'there is nothing before the @'],
    ['a@', 'there is nothing after the @'],
    ['a b@c.test', 'it has a space in it'],
    ['a@b..test', 'the domain has a dot too many'],
    ['a..b@c.test', '“a..b” cannot stand before the @'],
    ['a@-b.test', '“-b” cannot stand in a domain'],
    ['a@1.2.3.4', 'the domain has no ending'],
  ])('the e-mail address %s', (address, fault) => {
    expect(emailFault(address)).toBe(fault);
    expect(code(readEmail, address)).toBe(fault ? 'EMAIL_INVALID' : address);
  });

  test('addresses that others make are taken', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(emailFault(address)).toBeNull();
      }),
    );
  });

  test('extensions keep their zeros and are digits only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,32}$/), (digits) => {
        expect(readExtension(digits)).toBe(digits);
      }),
    );
    for (const wrong of ['7l041', '1.23E+11', '71 003', '٣', '7'.repeat(33)]) {
      expect(code(readExtension, wrong)).toBe('EXTENSION_INVALID');
    }
    expect(code(readNumericId, '000123')).toBe('000123');
    expect(code(readNumericId, '1234567')).toBe('NUMERIC_ID_INVALID');
  });

  test('usernames have no white space, agent IDs no special characters', () => {
    expect(code(readUsername, 'äda@x')).toBe('äda@x');
    expect(code(readUsername, 'a b')).toBe('USERNAME_INVALID');
    expect(code(readUsername, 'a'.repeat(255))).toBe('USERNAME_INVALID');
    expect(code(readAgentId, 'A_1.b-2')).toBe('A_1.b-2');
    expect(code(readAgentId, 'äda')).toBe('AGENT_ID_INVALID');
  });

  test('mobile numbers begin with + or 00 and are kept as E.164', () => {
    expect(code(readMobile, '+49 (0)151 2345678')).toBe('+491512345678');
    expect(code(readMobile, '0044 7700 900123')).toBe('+447700900123');
    for (const wrong of ['0151 2345678', '447700900123', '4.47701E+11', '+49 12', '+999 1234567', 'none']) {
      expect(code(readMobile, wrong)).toBe('MOBILE_INVALID');
    }
  });

  test('licenses and user types are words, without case', () => {
    expect(['Contact', 'ENTERPRISE', 'unassigned', 'None'].map((word) => code(readLicense, word))).toEqual([
      'CONTACT',
      'ENTERPRISE',
      'NONE',
      'NONE',
    ]);
    expect(code(readLicense, 'Gold')).toBe('LICENSE_UNKNOWN');
    expect(['agent', 'Supervisor', 'ADMIN'].map((word) => code(readUserType, word))).toEqual([
      'AGENT',
      'SUPERVISOR',
      'ADMINISTRATOR',
    ]);
    for (const word of ['toString', 'constructor', '__proto__', 'valueof']) {
      expect(code(readUserType, word)).toBe('USER_TYPE_UNKNOWN');
      expect(code(readLicense, word)).toBe('LICENSE_UNKNOWN');
    }
  });
});
