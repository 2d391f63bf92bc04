import { Length } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { MOST_GIVEN } from '../structure/cleanName.ts';
import { deleteStructure } from '../structure/deleteStructure.ts';
import {
  type DeleteNamedInput,
  deleteInput,
  type SavedPayload,
  savedPayload,
} from '../structure/namedTypes.ts';
import { DataCenter } from './DataCenter.ts';
import { deleteDataCenter } from './deleteDataCenter.ts';
import { saveDataCenter } from './saveDataCenter.ts';

@InputType({ description: 'The new data center.' })
export class CreateDataCenterInput {
  @Field(() => String, { description: 'Two letters, unique in the site; stored in capitals.' })
  @Length(1, 10)
  code!: string;

  @Field(() => String, { description: 'Its name as people read it; 1 to 100 characters.' })
  @Length(1, MOST_GIVEN)
  name!: string;
}

@InputType({ description: 'Which data center, and what it is from now on.' })
export class UpdateDataCenterInput extends CreateDataCenterInput {
  @Field(() => ID, { description: 'The data center.' })
  id!: string;
}

const DeleteDataCenterInput = deleteInput(
  { name: 'DataCenter', word: 'data center', words: 'data centers' },
  true,
);
const CreateDataCenterPayload = savedPayload(DataCenter, 'CreateDataCenter', 'dataCenter');
const UpdateDataCenterPayload = savedPayload(DataCenter, 'UpdateDataCenter', 'dataCenter');

const members = {
  table: sql`(select id as user_id, data_center_id from users)`,
  column: sql`data_center_id`,
};

@Resolver(() => DataCenter)
export class DataCenterResolver {
  @Authorized()
  @Query(() => [DataCenter], { description: 'The data centers of the site, sorted by code.' })
  dataCenters(@Ctx() { actor, inSite }: Context): Promise<DataCenter[]> {
    return inSite((em) =>
      rows(em, sql`select id, code, name from data_centers where site_id = ${actor.siteId} order by code`),
    );
  }

  @FieldResolver(() => Int, { description: 'How many users are served from it, deleted ones left out.' })
  userCount(@Root() { id }: DataCenter, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }

  @Authorized('structure.manage')
  @Mutation(() => CreateDataCenterPayload, { description: 'Adds a data center to the list of the site.' })
  async createDataCenter(
    @Arg('input', () => CreateDataCenterInput, { description: 'Its code and name.' })
    { code, name }: CreateDataCenterInput,
    @Ctx() { em, actor }: Context,
  ): Promise<SavedPayload<DataCenter>> {
    return payload(await saveDataCenter(em, actor, { code, name }));
  }

  @Authorized('structure.manage')
  @Mutation(() => UpdateDataCenterPayload, {
    description: 'Gives a data center another code or name; the users who have it keep it.',
  })
  async updateDataCenter(
    @Arg('input', () => UpdateDataCenterInput, { description: 'Which, its code and name.' })
    input: UpdateDataCenterInput,
    @Ctx() { em, actor }: Context,
  ): Promise<SavedPayload<DataCenter>> {
    return payload(await saveDataCenter(em, actor, input));
  }

  @Authorized('structure.manage')
  @Mutation(() => BulkPayload, {
    description:
      'Takes a data center from all users who have it, or gives them another instead, and deletes it, by a run that can be undone.',
  })
  async deleteDataCenter(
    @Arg('input', () => DeleteDataCenterInput, { description: 'Which, and how many users lose it.' })
    input: DeleteNamedInput,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    return payloadOf(context, await deleteStructure(context.em, context.actor, deleteDataCenter, input));
  }
}

function payload({
  record,
  userErrors,
}: Awaited<ReturnType<typeof saveDataCenter>>): SavedPayload<DataCenter> {
  return { record: record ? Object.assign(new DataCenter(), record) : null, userErrors };
}
