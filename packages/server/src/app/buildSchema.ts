import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema as build } from 'type-graphql';
import { DateTime } from '../platform/graphql/DateTime.ts';
import { authorize } from './authorize.ts';
import { resolvers } from './resolvers.ts';

export function buildSchema(): Promise<GraphQLSchema> {
  const scalarsMap = [{ type: Date, scalar: DateTime }];
  return build({ resolvers, validate: true, authChecker: authorize, scalarsMap, pubSub });
}

/** type-graphql wants one; every subscription of ours brings its own source (LISTEN) instead. */
const pubSub = {
  publish() {},
  subscribe(): AsyncIterable<never> {
    throw new Error('A subscription without a source of its own.');
  },
};
