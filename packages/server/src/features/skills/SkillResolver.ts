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
import { Skill } from './Skill.ts';

const table = sql`skills`;
const members = { table: sql`user_skills`, column: sql`skill_id` };

@ObjectType({ description: 'A page of skills.' })
export class SkillConnection extends connectionOf(Skill, 'Skill') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@Resolver(() => Skill)
export class SkillResolver {
  @Authorized()
  @Query(() => SkillConnection, { description: 'The skills of the site, sorted by name.' })
  skills(
    @Args(() => NamedArguments) page: NamedArguments,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SkillConnection> {
    return inSite(async (em) => ({
      ...(await listNamed<Skill>(em, table, actor.siteId, page)),
      totalCount: asksFor(info, 'totalCount') ? await countNamed(em, table, actor.siteId, page.search) : 0,
    }));
  }

  @FieldResolver(() => Int, { description: 'How many users have it, deleted ones left out.' })
  userCount(@Root() { id }: Skill, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }
}
