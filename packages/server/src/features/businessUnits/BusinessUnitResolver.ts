import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { countNamed, listNamed } from '../../platform/database/listNamed.ts';
import { sql } from '../../platform/database/sql.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { connectionOf, totalCountText } from '../../platform/graphql/Connection.ts';
import { NamedArguments } from '../../platform/graphql/NamedArguments.ts';
import type { Context } from '../roles/Context.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { BusinessUnit } from './BusinessUnit.ts';

const table = sql`business_units`;
const members = { table: sql`user_business_units`, column: sql`business_unit_id` };

@ObjectType({ description: 'A page of business units.' })
export class BusinessUnitConnection extends connectionOf(BusinessUnit, 'BusinessUnit') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@Resolver(() => BusinessUnit)
export class BusinessUnitResolver {
  @Authorized()
  @Query(() => BusinessUnitConnection, { description: 'The business units of the site, sorted by name.' })
  businessUnits(
    @Args(() => NamedArguments) page: NamedArguments,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BusinessUnitConnection> {
    return inSite(async (em) => ({
      ...(await listNamed<BusinessUnit>(em, table, actor.siteId, page)),
      totalCount: asksFor(info, 'totalCount') ? await countNamed(em, table, actor.siteId, page.search) : 0,
    }));
  }

  @FieldResolver(() => Int, { description: 'How many users have it, deleted ones left out.' })
  userCount(@Root() { id }: BusinessUnit, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }
}
