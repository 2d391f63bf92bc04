import type { UserSelection } from '../../gql/graphql.ts';

/** Whom a bulk action is applied to, as the server takes it and as the person is told. */
export interface Selection {
  input: UserSelection;
  count: number;
  /** False when the count is an estimate, above 100,000. */
  isExact: boolean;
  /** Of what it is, such as "all that match, minus 1". */
  description: string;
}
