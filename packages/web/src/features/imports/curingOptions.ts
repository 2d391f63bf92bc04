import type { ImportErrorCode } from '../../gql/graphql.ts';
import type { ImportChoices } from './importOptions.ts';

export const curingOptions = [
  'defaultRole',
  'defaultDataCenter',
  'defaultOrgUnit',
  'defaultLicense',
] as const;
export type CuringOption = (typeof curingOptions)[number];

const cures: Partial<Record<ImportErrorCode, CuringOption>> = {
  ROLE_MISSING: 'defaultRole',
  DATA_CENTER_MISSING: 'defaultDataCenter',
  ORG_UNIT_MISSING: 'defaultOrgUnit',
  NO_LICENSE_AVAILABLE: 'defaultLicense',
};

/** The options that would mend rows with these errors: a default that is missing, or one of which too few are left. */
export function optionsThatCure(
  codes: readonly ImportErrorCode[],
  { defaultLicense }: Pick<ImportChoices, 'defaultLicense'>,
): CuringOption[] {
  const given = defaultLicense !== '' && defaultLicense !== 'NONE';
  return curingOptions.filter((option) =>
    codes.some((code) => cures[code] === option && (option !== 'defaultLicense' || given)),
  );
}
