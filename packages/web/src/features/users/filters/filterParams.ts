import {
  anyLevel,
  type DayRange,
  type Filters,
  flagFields,
  idFields,
  isIdField,
  type LevelRange,
  type ListCondition,
  type ListField,
  mayBeEmpty,
  narrows,
  wordFields,
} from './Filters.ts';

export const statuses = ['INVITED', 'ACTIVE', 'SUSPENDED', 'LOCKED', 'DELETED'];
export const licenseChoices = ['ENTERPRISE', 'CONTACT', 'NONE'];
export const userTypes = ['AGENT', 'SUPERVISOR', 'ADMINISTRATOR'];

/** Words in the address are lower case where the schema has capitals. */
const words: Partial<Record<ListField, readonly string[]>> = {
  status: statuses,
  license: licenseChoices,
  userType: userTypes,
};

const emptyWords: Record<string, ListCondition> = {
  none: { operator: 'empty' },
  any: { operator: 'notEmpty' },
};

const id = /^[\w-]+$/;
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

const listFields: readonly ListField[] = [...idFields, ...wordFields];

const filterParams: readonly string[] = ['q', ...listFields, 'level', 'below', ...flagFields, 'created'];

/** Reads ?team=not:a,b&status=locked&level=5-10. What it does not understand narrows nothing. */
export function parseFilters(params: URLSearchParams): Filters {
  const filters: Filters = { lists: {}, flags: {} };
  const text = params.get('q');
  if (text?.trim()) filters.text = text;
  for (const field of listFields) {
    const condition = parseList(field, params.get(field));
    if (condition) filters.lists[field] = condition;
  }
  for (const field of flagFields) {
    const flag = params.get(field);
    if (flag === 'yes' || flag === 'no') filters.flags[field] = flag === 'yes';
  }
  const level = filters.lists.skill && parseLevel(params.get('level'));
  if (level) filters.level = level;
  if (filters.lists.orgUnit && params.get('below') === 'no') filters.withoutBelow = true;
  const created = parseDays(params.get('created'));
  if (created) filters.created = created;
  return filters;
}

/** Writes the filters into the address and leaves its other parameters alone. */
export function printFilters(filters: Filters, params: URLSearchParams): void {
  for (const name of filterParams) params.delete(name);
  if (filters.text?.trim()) params.set('q', filters.text);
  for (const field of listFields) {
    const condition = filters.lists[field];
    if (narrows(condition)) params.set(field, printList(field, condition));
  }
  for (const field of flagFields) {
    const flag = filters.flags[field];
    if (flag !== undefined) params.set(field, flag ? 'yes' : 'no');
  }
  const { level, withoutBelow, created } = filters;
  if (level && !isAnyLevel(level) && narrows(filters.lists.skill))
    params.set('level', `${level.min}-${level.max}`);
  if (withoutBelow && narrows(filters.lists.orgUnit)) params.set('below', 'no');
  if (created?.from || created?.to) params.set('created', `${created.from ?? ''}..${created.to ?? ''}`);
}

function parseList(field: ListField, text: string | null): ListCondition | undefined {
  if (!text) return undefined;
  // Only where values are ids: "license=none" means the users without a license.
  if (isIdField(field) && Object.hasOwn(emptyWords, text)) {
    return mayBeEmpty(field) ? emptyWords[text] : undefined;
  }
  const negated = text.startsWith('not:');
  const parts = (negated ? text.slice(4) : text).split(',');
  const values = [
    ...new Set(parts.map((part) => parseValue(field, part)).filter((value) => value !== undefined)),
  ];
  return values.length > 0 ? { operator: negated ? 'isNot' : 'is', values } : undefined;
}

function parseValue(field: ListField, part: string): string | undefined {
  const known = words[field];
  if (known) return known.find((word) => word.toLowerCase() === part.toLowerCase());
  return (field === 'language' ? languageTag : id).test(part) ? part : undefined;
}

function printList(field: ListField, condition: ListCondition): string {
  if (!('values' in condition)) return condition.operator === 'empty' ? 'none' : 'any';
  const values = words[field] ? condition.values.map((value) => value.toLowerCase()) : condition.values;
  return `${condition.operator === 'isNot' ? 'not:' : ''}${values.join(',')}`;
}

function parseLevel(text: string | null): LevelRange | undefined {
  const [, min = 0, max = 0] = (/^(\d{1,2})-(\d{1,2})$/.exec(text ?? '') ?? []).map(Number);
  const level = { min, max };
  return 1 <= min && min <= max && max <= 10 && !isAnyLevel(level) ? level : undefined;
}

function isAnyLevel({ min, max }: LevelRange): boolean {
  return min === anyLevel.min && max === anyLevel.max;
}

function parseDays(text: string | null): DayRange | undefined {
  const [from = '', to = ''] = (text ?? '').split('..');
  const range = { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
  return range.from || range.to ? range : undefined;
}

function isDay(text: string): boolean {
  return day.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
