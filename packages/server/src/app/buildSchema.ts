import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema as build } from 'type-graphql';
import { DateTime } from '../platform/graphql/DateTime.ts';
import { authorize } from './authorize.ts';
import { resolvers } from './resolvers.ts';

export function buildSchema(): Promise<GraphQLSchema> {
  const scalarsMap = [{ type: Date, scalar: DateTime }];
  return build({ resolvers, validate: true, authChecker: authorize, scalarsMap });
}
