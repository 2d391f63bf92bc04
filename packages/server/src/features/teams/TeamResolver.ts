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
import { Team } from './Team.ts';

const table = sql`teams`;
const members = { table: sql`user_teams`, column: sql`team_id` };

@ObjectType({ description: 'A page of teams.' })
export class TeamConnection extends connectionOf(Team, 'Team') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@Resolver(() => Team)
export class TeamResolver {
  @Authorized()
  @Query(() => TeamConnection, { description: 'The teams of the site, sorted by name.' })
  teams(
    @Args(() => NamedArguments) page: NamedArguments,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TeamConnection> {
    return inSite(async (em) => ({
      ...(await listNamed<Team>(em, table, actor.siteId, page)),
      totalCount: asksFor(info, 'totalCount') ? await countNamed(em, table, actor.siteId, page.search) : 0,
    }));
  }

  @FieldResolver(() => Int, { description: 'How many users have it, deleted ones left out.' })
  userCount(@Root() { id }: Team, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }
}
