import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { listProperties } from './listProperties.ts';
import { PropertyDefinition } from './PropertyDefinition.ts';

@Resolver()
export class PropertyResolver {
  @Authorized()
  @Query(() => [PropertyDefinition], { description: 'The catalogue of properties, sorted by name.' })
  properties(@Ctx() { inSite }: Context) {
    return inSite(listProperties);
  }
}
