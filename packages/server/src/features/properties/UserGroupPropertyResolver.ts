import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { UserGroup } from '../userGroups/UserGroup.ts';
import { GroupPropertyValue, PropertySource } from './GroupPropertyValue.ts';
import { listProperties } from './listProperties.ts';
import type { PropertyDefinition } from './PropertyDefinition.ts';

@Resolver(() => UserGroup)
export class UserGroupPropertyResolver {
  @FieldResolver(() => [GroupPropertyValue], {
    description:
      'Every property with the value that members have who have none of their own, sorted by name.',
  })
  properties(@Root() { id }: UserGroup, @Ctx() { actor, inSite }: Context): Promise<GroupPropertyValue[]> {
    return inSite(async (em) => {
      const own = await rows<{ key: string; value: unknown }>(
        em,
        sql`select property_key as key, value from user_group_properties where user_group_id = ${id}`,
      );
      const values = new Map(own.map(({ key, value }) => [key, value]));
      return (await listProperties(em, actor.siteId)).map((listed) => {
        const property = listed as unknown as PropertyDefinition;
        if (values.has(listed.key)) {
          return { property, value: values.get(listed.key), source: PropertySource.USER_GROUP };
        }
        return listed.siteValue === null
          ? { property, value: listed.systemValue, source: PropertySource.SYSTEM }
          : { property, value: listed.siteValue, source: PropertySource.SITE };
      });
    });
  }
}
