import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { Import } from './Import.ts';

const MOST = 1_000;
const LONGEST = 10_000;

@InputType({ description: 'A cell with another value.' })
export class CellCorrection {
  @Field(() => Int, { description: 'ImportRow.rowNumber.' })
  rowNumber!: number;

  @Field(() => Int, { description: 'ImportColumn.index.' })
  columnIndex!: number;

  @Field(() => String, {
    description: 'What stands in the cell from now on, as in a file; at most 10,000 characters.',
  })
  @MaxLength(LONGEST)
  value!: string;
}

@InputType({ description: 'A value that is replaced in every invalid row.' })
export class ValueCorrection {
  @Field(() => Int, { description: 'ImportColumn.index.' })
  columnIndex!: number;

  @Field(() => String, { description: 'The whole cell, or in a list one of its names; without case.' })
  @MaxLength(LONGEST)
  from!: string;

  @Field(() => String, { description: 'What takes its place.' })
  @MaxLength(LONGEST)
  to!: string;
}

@InputType({ description: 'What is corrected in an import that has not been applied.' })
export class CorrectImportInput {
  @Field(() => ID, { description: 'Which import.' })
  importId!: string;

  @Field(() => [CellCorrection], { nullable: true, description: 'Single cells; at most 1,000.' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @ValidateNested()
  cells?: CellCorrection[] | null;

  @Field(() => [ValueCorrection], {
    nullable: true,
    description: 'Values that are replaced in every invalid row that has them in that column; at most 1,000.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST)
  @ValidateNested()
  replaceAll?: ValueCorrection[] | null;

  @Field(() => [Int], { nullable: true, description: 'Rows that are left out from now on; at most 1,000.' })
  @IsOptional()
  @ArrayMaxSize(MOST)
  dropRows?: number[] | null;
}

@ObjectType({ description: 'The answer of correctImport.' })
export class CorrectImportPayload {
  @Field(() => Import, {
    nullable: true,
    description: 'The import, with its new counts; null where there is none to be seen.',
  })
  import!: Import | null;

  @Field(() => [UserError], {
    description: 'What the caller can mend; when there is any, nothing was corrected.',
  })
  userErrors!: UserError[];
}
