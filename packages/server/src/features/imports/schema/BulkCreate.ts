import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { idempotencyKeyText, OnRefusal } from '../../runs/schema/BulkInput.ts';
import { ImportOptionsInput } from './ImportOptions.ts';
import { PlanImportPayload } from './PlanImport.ts';

@InputType({ description: 'New users as the rows of a table. Cells follow the rules of import files.' })
export class BulkCreateInput {
  @Field(() => [String], {
    description:
      'What the columns are, by the headers of the import templates, such as First Name, Email Address, Role; 1 to 100.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(200, { each: true })
  columns!: string[];

  @Field(() => [[String]], {
    description:
      'The rows, 1 to 1,000, each with a cell for each column; cells that are missing at the end are blank. In errors the first of them is row 2, as in a file with a header.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  rows!: string[][];

  @Field(() => ImportOptionsInput, {
    nullable: true,
    description: 'How they are created: defaults, and what becomes of users who are there already.',
  })
  options?: ImportOptionsInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only makes the plan: cells can be corrected with correctImport until applyPlan is called with the id of the run.',
  })
  dryRun!: boolean;

  @Field(() => OnRefusal, {
    defaultValue: OnRefusal.SKIP,
    description:
      'What happens when rows have errors. SKIP creates the others; ABORT creates nobody, and leaves the plan to be corrected.',
  })
  onRefusal!: OnRefusal;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@ObjectType({ description: 'The answer of bulkCreate. What is wrong with each row stands in the import.' })
export class BulkCreatePayload extends PlanImportPayload {}
