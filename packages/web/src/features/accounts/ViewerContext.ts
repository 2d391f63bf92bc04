import { createContext } from 'react';
import type { ViewerQuery } from '../../gql/graphql.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);
