import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { idsInTitle, type TitledRun, type TitleWords, titleWords } from './runTitle.ts';

const NAMES_IN_TITLES = graphql(`
  query NamesInTitles($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Team { name }
      ... on Skill { name }
      ... on Role { name }
      ... on AgentGroup { name }
      ... on BusinessUnit { name }
      ... on UserGroup { name }
      ... on Profile { name }
    }
  }
`);

/** Titles of runs in the reader's language, with the names of what they assign: one query for all of them. */
export function useRunTitle(runs: readonly TitledRun[]): (run: TitledRun) => string {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const ids = useMemo(() => [...new Set(runs.flatMap(idsInTitle))].sort(), [runs]);
  const { data } = useQuery(NAMES_IN_TITLES, { variables: { ids }, skip: ids.length === 0 });
  const nodes = data?.nodes;
  return useCallback(
    (run) => {
      const names = new Map<string, string>();
      for (const node of nodes ?? []) if (node && 'name' in node) names.set(node.id, node.name);
      const say = ({ key, names: named = [], fileName, name, other, address, of }: TitleWords): string => {
        const suffix = named.length > 0 ? 'named' : 'plain';
        const assigns = /^(ASSIGN|UPDATE_SKILLS|MOVE)/.test(key);
        if (assigns) return t(`title.${key}.${suffix}`, { names: format.enumeration(named) });
        return t(`title.${key}`, { fileName, name, other, address, run: of ? say(of) : undefined });
      };
      return say(titleWords(run, (id) => names.get(id)));
    },
    [nodes, t, format],
  );
}
