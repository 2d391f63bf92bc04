import 'reflect-metadata';
import { assertObjectType, type GraphQLSchema } from 'graphql';
import { buildSchema as build } from 'type-graphql';
import { pictureUrl } from '../features/pictures/UserPictureResolver.ts';
import { DateTime } from '../platform/graphql/DateTime.ts';
import { authorize } from './authorize.ts';
import { resolvers } from './resolvers.ts';

export async function buildSchema(): Promise<GraphQLSchema> {
  const scalarsMap = [{ type: Date, scalar: DateTime }];
  const schema = await build({ resolvers, validate: true, authChecker: authorize, scalarsMap, pubSub });
  // type-graphql waits for every argument, and with it each user of a page: a fifth of the time that resolving it takes.
  const user = assertObjectType(schema.getType('User')).getFields();
  Object.assign(user.pictureUrl ?? {}, { resolve: pictureUrl });
  return schema;
}

/** type-graphql wants one; every subscription of ours brings its own source (LISTEN) instead. */
const pubSub = {
  publish() {},
  subscribe(): AsyncIterable<never> {
    throw new Error('A subscription without a source of its own.');
  },
};
