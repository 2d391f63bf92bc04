import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { deleteStructure } from '../structure/deleteStructure.ts';
import { type DeleteNamedInput, deleteInput } from '../structure/namedTypes.ts';
import { agentsIn } from './agentsIn.ts';
import { createOrgUnit, type SavedUnit } from './createOrgUnit.ts';
import { deleteOrgUnit } from './deleteOrgUnit.ts';
import { listOrgUnits } from './listOrgUnits.ts';
import { moveOrgUnit } from './moveOrgUnit.ts';
import { OrgUnit } from './OrgUnit.ts';
import { CreateOrgUnitInput, MoveOrgUnitInput, OrgUnitPayload, RenameOrgUnitInput } from './OrgUnitInputs.ts';
import { renameOrgUnit } from './renameOrgUnit.ts';

const DeleteOrgUnitInput = deleteInput({ name: 'OrgUnit', word: 'org unit', words: 'org units' }, true);

const members = { table: sql`(select id as user_id, org_unit_id from users)`, column: sql`org_unit_id` };

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Authorized()
  @Query(() => [OrgUnit], {
    description: 'The whole org tree of the site: each unit after the one above it, sorted by name.',
  })
  orgUnits(@Ctx() { actor, inSite }: Context): Promise<OrgUnit[]> {
    return inSite((em) => listOrgUnits(em, actor.siteId));
  }

  @FieldResolver(() => Int, {
    description: 'How many users sit in it, those in units below and deleted ones left out.',
  })
  userCount(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }

  @Authorized('structure.manage')
  @Mutation(() => OrgUnitPayload, {
    description: 'Makes an org unit, below another or as a root. Not below a leaf in which agents sit.',
  })
  async createOrgUnit(
    @Arg('input', () => CreateOrgUnitInput, { description: 'Its name and place.' }) input: CreateOrgUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return payload(context, await createOrgUnit(context.em, context.actor, input), input.parentId);
  }

  @Authorized('structure.manage')
  @Mutation(() => OrgUnitPayload, { description: 'Gives an org unit another name.' })
  async renameOrgUnit(
    @Arg('input', () => RenameOrgUnitInput, { description: 'Which, and its new name.' })
    input: RenameOrgUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return payload(context, await renameOrgUnit(context.em, context.actor, input));
  }

  @Authorized('structure.manage')
  @Mutation(() => OrgUnitPayload, {
    description: 'Moves an org unit with all units below it and the users in them.',
  })
  async moveOrgUnit(
    @Arg('input', () => MoveOrgUnitInput, { description: 'Which, and where.' }) input: MoveOrgUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return payload(context, await moveOrgUnit(context.em, context.actor, input), input.parentId);
  }

  @Authorized('structure.manage')
  @Mutation(() => BulkPayload, {
    description:
      'Deletes an org unit without units below it and without users (IN_USE says how many), or gives both to reassignTo: two become one. Refused where agents would sit in a unit with units below it. By a run that can be undone.',
  })
  async deleteOrgUnit(
    @Arg('input', () => DeleteOrgUnitInput, { description: 'Which one.' }) input: DeleteNamedInput,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    return payloadOf(context, await deleteStructure(context.em, context.actor, deleteOrgUnit, input));
  }
}

async function payload(
  { actor, inSite }: Context,
  { id, userErrors }: SavedUnit,
  parentId?: string | null,
): Promise<OrgUnitPayload> {
  const [orgUnit] = id ? await inSite((em) => listOrgUnits(em, actor.siteId, id)) : [];
  const held = parentId && userErrors.some(({ code }) => code === 'HOLDS_AGENTS') ? parentId : undefined;
  const agents = held ? await inSite((em) => agentsIn(em, actor, held)) : [];
  return { orgUnit: orgUnit ?? null, userErrors, agents };
}
