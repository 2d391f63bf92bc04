import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { countNamed, listNamed } from '../../platform/database/listNamed.ts';
import { sql } from '../../platform/database/sql.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { connectionOf, type Page, totalCountText } from '../../platform/graphql/Connection.ts';
import { NamedArguments } from '../../platform/graphql/NamedArguments.ts';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { createNamed, type Saved } from './createNamed.ts';
import { deleteStructure } from './deleteStructure.ts';
import type { NamedKind } from './NamedKind.ts';
import {
  type CreateNamedInput,
  createInput,
  type DeleteNamedInput,
  deleteInput,
  lower,
  type RenameNamedInput,
  renameInput,
  type SavedPayload,
  savedPayload,
} from './namedTypes.ts';
import { renameNamed } from './renameNamed.ts';

interface Named {
  id: string;
  name: string;
}

/** Lists, creates, renames and deletes the records of one kind that have nothing but a name. */
export function namedResolver<T extends Named>(type: ClassType<T>, kind: NamedKind): ClassType<object> {
  const { name, plural, word, words, members } = kind;
  const table = sql.table(kind.table);
  const CreateInput = createInput(kind);
  const RenameInput = renameInput(kind);
  const DeleteInput = deleteInput(kind, true);
  const CreatePayload = savedPayload(type, `Create${name}`, lower(name));
  const RenamePayload = savedPayload(type, `Rename${name}`, lower(name));

  @ObjectType(`${name}Connection`, { description: `A page of ${words}.` })
  class NamedConnection extends connectionOf(type, name) {
    @Field(() => Int, { description: totalCountText })
    totalCount!: number;
  }

  @Resolver(() => type)
  class NamedResolver {
    @Authorized()
    @Query(() => NamedConnection, {
      name: lower(plural),
      description: `The ${words} of the site, sorted by name.`,
    })
    list(
      @Args(() => NamedArguments) page: NamedArguments,
      @Ctx() { actor, inSite }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Page<T> & { totalCount: number }> {
      return inSite(async (em) => ({
        ...(await listNamed<T>(em, table, actor.siteId, page)),
        totalCount: asksFor(info, 'totalCount') ? await countNamed(em, table, actor.siteId, page.search) : 0,
      }));
    }

    @FieldResolver(() => Int, { description: 'How many users have it, deleted ones left out.' })
    userCount(@Root() { id }: T, @Ctx() context: Context): Promise<number> {
      return memberCount(context, members, id);
    }

    @Authorized('structure.manage')
    @Mutation(() => CreatePayload, { name: `create${name}`, description: `Makes a ${word}.` })
    async create(
      @Arg('input', () => CreateInput, { description: 'Its name.' }) input: CreateNamedInput,
      @Ctx() { em, actor }: Context,
    ): Promise<SavedPayload<T>> {
      return payload(await createNamed(em, actor, kind, input));
    }

    @Authorized('structure.manage')
    @Mutation(() => RenamePayload, {
      name: `rename${name}`,
      description: `Gives a ${word} another name; the users who have it keep it.`,
    })
    async rename(
      @Arg('input', () => RenameInput, { description: 'Which, and its new name.' }) input: RenameNamedInput,
      @Ctx() { em, actor }: Context,
    ): Promise<SavedPayload<T>> {
      return payload(await renameNamed(em, actor, kind, input));
    }

    @Authorized('structure.manage')
    @Mutation(() => BulkPayload, {
      name: `delete${name}`,
      description: `Takes a ${word} from all users who have it, or gives them another instead, and deletes it, by a run that can be undone: undo brings back the ${word} and its users, unless its name has been given to another.`,
    })
    async remove(
      @Arg('input', () => DeleteInput, { description: 'Which, and how many users lose it.' })
      input: DeleteNamedInput,
      @Ctx() context: Context,
    ): Promise<BulkPayload> {
      return payloadOf(context, await deleteStructure(context.em, context.actor, kind.deletion, input));
    }
  }

  function payload({ record, userErrors }: Saved): SavedPayload<T> {
    return { record: record ? Object.assign(new type(), record) : null, userErrors };
  }

  return NamedResolver;
}
