import { Max, Min } from 'class-validator';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, Int, Mutation, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { LicensePool } from './LicensePool.ts';
import { SeatsChange } from './SeatsChange.ts';
import { SetLicenseSeatsInput, SetLicenseSeatsPayload } from './SeatsInput.ts';
import { setLicenseSeats } from './setLicenseSeats.ts';

@ArgsType()
class SeatsChangesArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 200.' })
  @Min(1)
  @Max(200)
  first!: number;
}

@Resolver()
export class LicenseResolver {
  @Authorized()
  @Query(() => [LicensePool], {
    description: 'The license pools of the site, one for each kind that it has.',
  })
  licensePools(@Ctx() { actor, inSite }: Context): Promise<LicensePool[]> {
    return inSite((em) =>
      rows(
        em,
        sql`select license, seats, used, seats - used as free from license_pools
            where site_id = ${actor.siteId} order by license desc`,
      ),
    );
  }

  @Authorized('licenses.manage')
  @Query(() => [SeatsChange], { description: 'Who changed the number of seats, the latest first.' })
  seatsChanges(
    @Args(() => SeatsChangesArguments) { first }: SeatsChangesArguments,
    @Ctx() { actor, inSite }: Context,
  ): Promise<SeatsChange[]> {
    return inSite((em) =>
      rows(
        em,
        sql`select license, actor_name as "actorName", before, after, at from license_changes
            where site_id = ${actor.siteId} order by id desc limit ${first}`,
      ),
    );
  }

  @Authorized('licenses.manage')
  @Mutation(() => SetLicenseSeatsPayload, {
    description: 'Changes the number of seats of a license pool, not below the number in use.',
  })
  setLicenseSeats(
    @Arg('input', () => SetLicenseSeatsInput, { description: 'Which, and how many.' })
    input: SetLicenseSeatsInput,
    @Ctx() { em, actor }: Context,
  ): Promise<SetLicenseSeatsPayload> {
    return setLicenseSeats(em, actor, input);
  }
}
