import { ArrayMaxSize } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LicenseChoice } from '../licenses/LicenseChoice.ts';
import { UserType } from '../roles/UserType.ts';
import { FILTER_VALUES } from './SetFilter.ts';
import { UserStatus } from './UserStatus.ts';

@InputType({ description: 'Exactly one of in and notIn is given.' })
export class UserTypeFilter {
  @Field(() => [UserType], { nullable: true, description: 'The user is of one of these types.' })
  @ArrayMaxSize(FILTER_VALUES)
  in?: UserType[] | null;

  @Field(() => [UserType], { nullable: true, description: 'The user is of none of these types.' })
  @ArrayMaxSize(FILTER_VALUES)
  notIn?: UserType[] | null;
}

@InputType({ description: 'Exactly one of in and notIn is given. NONE stands for users without a license.' })
export class LicenseFilter {
  @Field(() => [LicenseChoice], { nullable: true, description: 'The user holds one of these.' })
  @ArrayMaxSize(FILTER_VALUES)
  in?: LicenseChoice[] | null;

  @Field(() => [LicenseChoice], { nullable: true, description: 'The user holds none of these.' })
  @ArrayMaxSize(FILTER_VALUES)
  notIn?: LicenseChoice[] | null;
}

@InputType({
  description: 'Exactly one of in and notIn is given. Deleted users match only where in names DELETED.',
})
export class StatusFilter {
  @Field(() => [UserStatus], { nullable: true, description: 'The account is in one of these states.' })
  @ArrayMaxSize(FILTER_VALUES)
  in?: UserStatus[] | null;

  @Field(() => [UserStatus], {
    nullable: true,
    description: 'The account is in none of these states; deleted accounts stay hidden all the same.',
  })
  @ArrayMaxSize(FILTER_VALUES)
  notIn?: UserStatus[] | null;
}

@InputType({ description: 'Exactly one of in and notIn is given; at most 1,000 values, compared exactly.' })
export class StringListFilter {
  @Field(() => [String], { nullable: true, description: 'The value is one of these.' })
  @ArrayMaxSize(FILTER_VALUES)
  in?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The value is none of these.' })
  @ArrayMaxSize(FILTER_VALUES)
  notIn?: string[] | null;
}
