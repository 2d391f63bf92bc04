import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { UserErrorCode } from '../../../gql/graphql.ts';
import type { Clash } from './SettingsConflict.tsx';
import type { SettingsValues } from './settingsSchema.ts';
import { inputOf, rebasedSettings, type Settings, valuesOf } from './settingsValues.ts';

const UPDATE_SITE_SETTINGS = graphql(`
  mutation UpdateSiteSettings($input: UpdateSiteSettingsInput!) {
    updateSiteSettings(input: $input) {
      settings {
        name timeZone languages defaultLanguage defaultUserGroupId guardCount guardPercent secondApproval
        lockWaitAfter lockAfter sessionIdleMinutes sessionHours mailDomains version
      }
      userErrors { code message path }
    }
  }
`);

/** What is to stand in the form once others have saved: my changes over what is there by now. */
interface Rebased {
  values: SettingsValues;
  base: SettingsValues;
}

export type Saved =
  | { is: 'saved'; values: SettingsValues }
  | { is: 'merged'; values: SettingsValues }
  | { is: 'clash'; rebased: Rebased; clashes: Clash[] }
  | {
      is: 'wrong';
      rebased?: Rebased;
      errors: readonly { code: UserErrorCode; message: string; path: readonly string[] }[];
    }
  | { is: 'failed'; rebased?: Rebased };

/** Saves what was changed over what is there by now; what clashes with a change of somebody else is not saved. */
export function useSaveSettings(settings: Settings) {
  const [update, { loading, error }] = useMutation(UPDATE_SITE_SETTINGS, { refetchQueries: ['Viewer'] });
  const [base, setBase] = useState(settings);

  const save = async (values: SettingsValues, from: Settings = base): Promise<Saved> => {
    const input = { ...inputOf(valuesOf(from), values), version: from.version };
    const { data } = await update({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return { is: 'failed' };
    const { settings: now, userErrors } = data.updateSiteSettings;
    if (userErrors.some(({ code }) => code === 'CONFLICT')) return resolve(values, from, now);
    if (userErrors.length > 0) return { is: 'wrong', errors: userErrors };
    setBase(now);
    return { is: from === base ? 'saved' : 'merged', values: valuesOf(now) };
  };

  const resolve = async (mine: SettingsValues, from: Settings, now: Settings): Promise<Saved> => {
    const theirs = valuesOf(now);
    const { values, clashes } = rebasedSettings(valuesOf(from), mine, theirs);
    setBase(now);
    const rebased = { values, base: theirs };
    // A save that does not succeed leaves the form on the version that it is compared with from now on.
    if (clashes.length === 0) {
      const saved = await save(values, now);
      return 'values' in saved ? saved : { rebased, ...saved };
    }
    const both = clashes.map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
    return { is: 'clash', rebased, clashes: both };
  };

  return { save, loading, error };
}
