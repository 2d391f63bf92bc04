import { type Change, CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What would break somebody who builds on the earlier schema. A field that was deprecated there may go. */
export async function breakingChanges(earlier: string, later: string): Promise<string[]> {
  const changes = await diff(buildSchema(earlier), buildSchema(later), [
    DiffRule.suppressRemovalOfDeprecatedField,
  ]);
  return changes.filter(breaks).map(({ message }) => message);
}

function breaks({ criticality }: Change): boolean {
  return criticality.level === CriticalityLevel.Breaking;
}
