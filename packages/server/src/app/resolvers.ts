import type { BuildSchemaOptions } from 'type-graphql';
import { AccountResolver } from '../features/accounts/AccountResolver.ts';
import { SiteResolver } from '../features/sites/SiteResolver.ts';

/** Every resolver of the schema, one line each. */
export const resolvers: BuildSchemaOptions['resolvers'] = [AccountResolver, SiteResolver];
