import type { SiteSettingsQuery, UpdateSiteSettingsInput } from '../../../gql/graphql.ts';
import { numberFields, type SettingsField, type SettingsValues, settingsSchema } from './settingsSchema.ts';

export type Settings = SiteSettingsQuery['siteSettings'];

export const settingsFields = Object.keys(settingsSchema.shape) as SettingsField[];

/** As they stand in the form. */
export function valuesOf(settings: Settings): SettingsValues {
  const { name, timeZone, languages, defaultLanguage, defaultUserGroupId, secondApproval } = settings;
  const numbers = Object.fromEntries(numberFields.map((field) => [field, String(settings[field])]));
  return {
    ...(numbers as Record<(typeof numberFields)[number], string>),
    name,
    timeZone,
    languages,
    defaultLanguage,
    defaultUserGroupId: defaultUserGroupId ?? '',
    secondApproval,
    mailDomains: settings.mailDomains.join('\n'),
  };
}

/** Only what was changed, so that nothing of others is sent back to what it was. */
export function inputOf(base: SettingsValues, values: SettingsValues): UpdateSiteSettingsInput {
  const changed = changedFields(base, values);
  const sent = changed.map((field) => [field, sentValue(field, values)]);
  return Object.fromEntries(sent) as UpdateSiteSettingsInput;
}

function sentValue(field: SettingsField, values: SettingsValues): unknown {
  if (field === 'mailDomains') return values.mailDomains.split(/[\s,;]+/).filter((domain) => domain !== '');
  return (numberFields as readonly SettingsField[]).includes(field) ? Number(values[field]) : values[field];
}

function changedFields(from: SettingsValues, to: SettingsValues): SettingsField[] {
  return settingsFields.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
}

/** U10: mine over what is there by now, and which fields both have changed, to something else each. */
export function rebasedSettings(
  base: SettingsValues,
  mine: SettingsValues,
  theirs: SettingsValues,
): { values: SettingsValues; clashes: SettingsField[] } {
  const own = changedFields(base, mine);
  const apart = changedFields(mine, theirs);
  const clashes = changedFields(base, theirs).filter((field) => own.includes(field) && apart.includes(field));
  const values = { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) };
  return { values, clashes };
}
