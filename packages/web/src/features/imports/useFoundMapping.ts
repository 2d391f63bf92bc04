import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import type { FileReadingInput, ImportMappingQuery } from '../../gql/graphql.ts';
import type { FoundMapping } from './mapping.ts';

const IMPORT_MAPPING = graphql(`
  query ImportMapping(
    $uploadId: ID!
    $uploadIds: [ID!]!
    $several: Boolean!
    $reading: FileReadingInput
    $readings: [FileReadingInput!]
  ) {
    importMapping(uploadId: $uploadId, reading: $reading) @skip(if: $several) { ...ImportMappingParts }
    onboardingMapping(uploadIds: $uploadIds, reading: $readings) @include(if: $several) {
      details { ...ImportMappingParts }
      sideFiles { fileName columnKey }
      problems { message }
    }
  }
  fragment ImportMappingParts on ImportMapping {
    fileName
    source
    columns {
      index
      header
      samples
      sampleNames { firstName lastName }
      columnKey
      guess
      isPassword
    }
    fields { key label help isList isKey excludes }
    problems { code message path }
  }
`);

export type SideFile = NonNullable<ImportMappingQuery['onboardingMapping']>['sideFiles'][number];

interface Found {
  /** Of one file, or of the user details among several; null where there is none, undefined while it is looked for. */
  found: FoundMapping | null | undefined;
  sideFiles: readonly SideFile[];
  problems: readonly { message: string }[];
  error: unknown;
  refetch(): void;
}

/** What the columns of the uploads seem to be: of one file, or of the files of Onboarding together. */
export function useFoundMapping(uploadIds: readonly string[], reading: readonly FileReadingInput[]): Found {
  const several = uploadIds.length > 1;
  const { data, error, refetch } = useQuery(IMPORT_MAPPING, {
    variables: {
      several,
      uploadId: uploadIds[0] ?? '',
      uploadIds: [...uploadIds],
      reading: several ? null : reading[0],
      readings: [...reading],
    },
    fetchPolicy: 'network-only',
  });
  const together = data?.onboardingMapping;
  const found = several ? together?.details : data?.importMapping;
  return {
    found,
    sideFiles: together?.sideFiles ?? [],
    problems: (several ? together?.problems : found?.problems) ?? [],
    error,
    refetch: () => void refetch(),
  };
}
