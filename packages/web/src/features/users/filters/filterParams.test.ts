import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filters, flagFields, idFields, type ListCondition, mayBeEmpty, noFilters } from './Filters.ts';
import { parseFilters, printFilters } from './filterParams.ts';

const parse = (query: string) => parseFilters(new URLSearchParams(query));

function print(filters: Filters, query = '') {
  const params = new URLSearchParams(query);
  printFilters(filters, params);
  return decodeURIComponent(params.toString());
}

const values = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { minLength: 1, maxLength: 4 });

function condition(value: fc.Arbitrary<string>, emptiable: boolean): fc.Arbitrary<ListCondition> {
  const listed = fc.record({
    operator: fc.constantFrom('is' as const, 'isNot' as const),
    values: values(value),
  });
  const empty = fc.record({ operator: fc.constantFrom('empty' as const, 'notEmpty' as const) });
  return emptiable ? fc.oneof(listed, empty) : listed;
}

const words = {
  status: fc.constantFrom('INVITED', 'ACTIVE', 'SUSPENDED', 'LOCKED', 'DELETED'),
  license: fc.constantFrom('ENTERPRISE', 'CONTACT', 'NONE'),
  userType: fc.constantFrom('AGENT', 'SUPERVISOR', 'ADMINISTRATOR'),
  language: fc.constantFrom('de', 'en', 'pt-BR', 'zh-Hant-TW'),
};

const lists = fc.record(
  {
    ...Object.fromEntries(idFields.map((field) => [field, condition(fc.uuid(), mayBeEmpty(field))])),
    ...Object.fromEntries(Object.entries(words).map(([field, word]) => [field, condition(word, false)])),
  },
  { requiredKeys: [] },
);

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const filters: fc.Arbitrary<Filters> = fc
  .record({
    text: fc.option(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      { nil: undefined },
    ),
    lists,
    flags: fc.record(Object.fromEntries(flagFields.map((field) => [field, fc.boolean()])), {
      requiredKeys: [],
    }),
    level: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
        .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
        .filter(({ min, max }) => min > 1 || max < 10),
      { nil: undefined },
    ),
    withoutBelow: fc.option(fc.constant(true), { nil: undefined }),
    created: fc.option(
      fc
        .record({ from: day, to: day }, { requiredKeys: [] })
        .filter((range) => Boolean(range.from ?? range.to)),
      { nil: undefined },
    ),
  })
  .map((made): Filters => {
    const kept: Filters = { lists: made.lists, flags: made.flags };
    if (made.text) kept.text = made.text;
    if (made.level && made.lists.skill) kept.level = made.level;
    if (made.withoutBelow && made.lists.orgUnit) kept.withoutBelow = true;
    if (made.created) kept.created = made.created;
    return kept;
  });

test('W1 every filter survives the address bar', () => {
  fc.assert(
    fc.property(filters, (wanted) => {
      expect(parse(new URLSearchParams(new URL(`http://x/?${encoded(wanted)}`).search).toString())).toEqual(
        wanted,
      );
    }),
  );
});

function encoded(wanted: Filters): string {
  const params = new URLSearchParams();
  printFilters(wanted, params);
  return params.toString();
}

test('W1 the address can be read by people', () => {
  const filters: Filters = {
    text: 'ada',
    lists: {
      team: { operator: 'isNot', values: ['a1', 'b2'] },
      dataCenter: { operator: 'empty' },
      status: { operator: 'is', values: ['LOCKED', 'INVITED'] },
    },
    flags: { loggedOn: true },
    created: { from: '2026-01-01' },
  };
  expect(print(filters, 'sort=-created&q=old')).toBe(
    'sort=-created&q=ada&team=not:a1,b2&dataCenter=none&status=locked,invited&loggedOn=yes&created=2026-01-01..',
  );
});

test('W1 users without a license are a filter of their own, not an empty one', () => {
  const filters: Filters = { lists: { license: { operator: 'is', values: ['NONE'] } }, flags: {} };
  expect(print(filters)).toBe('license=none');
  expect(parse('license=none')).toEqual(filters);
});

test.each([
  'team=',
  'team=not:',
  'team=a b',
  'status=asleep',
  'role=none',
  'loggedOn=maybe',
  'created=yesterday',
  'created=2026-02-31..',
  'level=1-10&skill=',
  'below=no',
  'q=%20',
])('what it does not understand narrows nothing: %s', (query) => {
  expect(parse(query)).toEqual(noFilters);
});

test('anything that people type into the address is read without failing', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const read = parse(query);
      expect(parse(encoded(read))).toEqual(read);
    }),
  );
});
