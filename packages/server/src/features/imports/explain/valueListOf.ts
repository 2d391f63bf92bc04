import { type ColumnKey, columnOf, type ValueList } from '../columns.ts';
import type { ImportFormat } from '../ImportFormat.ts';

/** Where the valid values of a column stand; profiles in Onboarding are fewer than user types elsewhere. */
export function valueListOf(key: ColumnKey, format: `${ImportFormat}`): ValueList | undefined {
  return format === 'ONBOARDING' && key === 'userType' ? 'profiles' : columnOf(key).values;
}
