import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { Role } from '../roles/Role.ts';
import { memberCount } from '../selections/memberCounts.ts';

const members = { table: sql`user_roles`, column: sql`role_id` };

@Resolver(() => Role)
export class RoleUsersResolver {
  @FieldResolver(() => Int, { description: 'How many users hold it, deleted ones left out.' })
  userCount(@Root() { id }: Role, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }
}
