import { ArrayMaxSize, ArrayMinSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { idempotencyKeyText } from '../../runs/schema/BulkInput.ts';
import { Run } from '../../runs/schema/Run.ts';
import { ImportFormat } from '../ImportFormat.ts';
import { FileReadingInput } from './FileReading.ts';
import { Import } from './Import.ts';
import { ImportOptionsInput } from './ImportOptions.ts';

@InputType({ description: 'What a column of a file is read as.' })
export class ImportColumnMappingInput {
  @Field(() => Int, { description: 'Its place in the file, from 0.' })
  index!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The column of ours, such as "email", out of ImportMapping.fields; null: it is left out.',
  })
  columnKey?: string | null;
}

@InputType({ description: 'Which file is imported, and how.' })
export class PlanImportInput {
  @Field(() => [ID], {
    description:
      'The ids that POST /uploads gave: one, and up to three for Onboarding, in any order: user details, and channel counts and features if there are any.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  uploadIds!: string[];

  @Field(() => ImportFormat, {
    nullable: true,
    description:
      'Which template the file follows; absent: recognised from the header, and Onboarding where there are several files.',
  })
  format?: ImportFormat | null;

  @Field(() => [FileReadingInput], {
    nullable: true,
    description: 'How files are read, where the guess is wrong; absent: as uploadPreview finds it out.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  reading?: FileReadingInput[] | null;

  @Field(() => [ImportColumnMappingInput], {
    nullable: true,
    description:
      'What the columns are read as, of Onboarding those of the user details; those not named are read as importMapping guesses. It is remembered for the next file with the same headers.',
  })
  @IsOptional()
  @ArrayMaxSize(1000)
  mapping?: ImportColumnMappingInput[] | null;

  @Field(() => ImportOptionsInput, {
    nullable: true,
    description: 'How it is imported; absent: the defaults.',
  })
  options?: ImportOptionsInput | null;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@ObjectType({ description: 'The answer of planImport.' })
export class PlanImportPayload {
  @Field(() => Run, {
    nullable: true,
    description:
      'The run: PLANNED when the file was small, PLANNING while a large one is being checked. Null when userErrors say why there is none.',
  })
  run!: Run | null;

  @Field(() => Import, { nullable: true, description: 'The import; null when there is no run.' })
  import!: Import | null;

  @Field(() => Boolean, {
    description: 'True when the idempotency key had been used: this is the first result.',
  })
  replayed!: boolean;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
