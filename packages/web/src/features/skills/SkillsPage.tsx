import { graphql } from '../../gql/gql.ts';
import { NamedPage } from '../structure/NamedPage.tsx';

const documents = {
  list: graphql(`
    query SkillsPage($search: String, $first: Int!, $after: String) {
      list: skills(search: $search, first: $first, after: $after) {
        nodes { id name userCount }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  `),
  create: graphql(`
    mutation CreateSkill($input: CreateSkillInput!) {
      saved: createSkill(input: $input) {
        record: skill { id name }
        userErrors { code message path }
      }
    }
  `),
  rename: graphql(`
    mutation RenameSkill($input: RenameSkillInput!) {
      saved: renameSkill(input: $input) {
        record: skill { id name }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation DeleteSkill($input: DeleteSkillInput!) {
      deleted: deleteSkill(input: $input) {
        run { id status canUndo counts { changed } }
        userErrors { code message path }
      }
    }
  `),
};

export function SkillsPage() {
  return <NamedPage noun="skills" documents={documents} filter="skill" />;
}
