import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { ImportMapping } from './ImportMapping.ts';

@ObjectType({ description: 'A file of Onboarding beside the user details, joined to them by the LAN ID.' })
export class OnboardingSideFile {
  @Field(() => String, { description: 'Its name.' })
  fileName!: string;

  @Field(() => String, {
    description: 'The field that it fills: "capacities" for channel counts, or "features".',
  })
  columnKey!: string;
}

@ObjectType({
  description: 'What uploaded files of Onboarding would be read as together, before they are planned.',
})
export class OnboardingMapping {
  @Field(() => ImportMapping, {
    nullable: true,
    description: 'The columns of the user details file; null where problems say why there is none.',
  })
  details!: ImportMapping | null;

  @Field(() => [OnboardingSideFile], { description: 'The files beside it; their columns are found by name.' })
  sideFiles!: OnboardingSideFile[];

  @Field(() => [UserError], {
    description: 'What is wrong with the files; the path names one by its place in uploadIds.',
  })
  problems!: UserError[];
}
