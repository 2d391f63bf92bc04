import { ArrayMaxSize, ArrayUnique, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';

export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week, in the time zone of the site.',
  valuesConfig: Object.fromEntries(
    Object.values(Weekday).map((day) => [
      day,
      { description: `Every ${day[0]}${day.slice(1).toLowerCase()}.` },
    ]),
  ),
});

@InputType({
  description:
    'When a run is applied: to whoever is selected then, by the rights that its actor has then. Who is refused is reported to the actor by e-mail.',
})
export class ScheduleInput {
  @Field(() => DateTime, { description: 'When, or for the first time; in the future, at most a year ahead.' })
  at!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is undone again, after `at`. Of a recurring run each is undone so long after it.',
  })
  revertAt?: Date | null;

  @Field(() => [Weekday], {
    nullable: true,
    description:
      'Repeats it on these days, at the time of day that `at` has in the time zone of the site, until it is cancelled.',
  })
  @IsOptional()
  @ArrayMaxSize(7)
  @ArrayUnique()
  recursOn?: Weekday[] | null;

  @Field(() => DateTime, { nullable: true, description: 'The last moment at which a recurring run begins.' })
  until?: Date | null;
}

@ObjectType({ description: 'When a run is applied, and when it is taken back.' })
export class Schedule {
  @Field(() => DateTime, { description: 'When; of a recurring run the next time.' })
  at!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it is undone again; null when it stays.' })
  revertAt!: Date | null;

  @Field(() => [Weekday], {
    nullable: true,
    description: 'The days on which it repeats; null when it does not.',
  })
  recursOn!: Weekday[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When it stops repeating; null when it goes on.' })
  until!: Date | null;
}
