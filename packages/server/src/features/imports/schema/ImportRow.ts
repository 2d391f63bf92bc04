import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { UserRef } from '../../runs/shown/FieldDifference.ts';
import { ImportErrorCode } from '../ImportErrorCode.ts';

export enum ImportRowOutcome {
  INSERTED = 'INSERTED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  DUPLICATE = 'DUPLICATE',
  INVALID = 'INVALID',
}
registerEnumType(ImportRowOutcome, {
  name: 'ImportRowOutcome',
  description: 'What becomes of a row, or became of it once the import is applied.',
  valuesConfig: {
    INSERTED: { description: 'A new user.' },
    UPDATED: { description: 'A user who is there already gets other values.' },
    UNCHANGED: { description: 'A user who is there already has just these values.' },
    DUPLICATE: { description: 'A user who is there already is left as they are.' },
    INVALID: { description: 'The row has errors and is not imported.' },
  },
});

@ObjectType({ description: 'One thing that is wrong with a row.' })
export class ImportCellError {
  @Field(() => Int, {
    nullable: true,
    description:
      'The column of the file; null where the file lacks the column, or the row as a whole is wrong.',
  })
  columnIndex!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The column by its key, such as "email"; null where the row as a whole is wrong.',
  })
  columnKey!: string | null;

  @Field(() => ImportErrorCode, { description: 'What is wrong, for programs.' })
  code!: ImportErrorCode;

  @Field(() => String, { nullable: true, description: 'The wrong value; null where one is missing.' })
  value!: string | null;

  @Field(() => String, {
    description:
      'What is wrong and what to do, for people, in the language that Accept-Language asks for (en, de), else English.',
  })
  message!: string;

  @Field(() => String, { description: 'The file in which it stands; only Onboarding has several.' })
  fileName!: string;

  @Field(() => Int, { description: 'The row of that file, as a spreadsheet numbers it.' })
  fileRow!: number;

  @Field(() => [String], { description: 'Values offered instead, the likeliest first.' })
  suggestions!: string[];
}

@ObjectType({ description: 'A row of the file.' })
export class ImportRow {
  @Field(() => Int, {
    description:
      'As a spreadsheet numbers it: the header is 1 where it is the first row. Rows of the channel counts and features files that belong to no user come behind those of the user details.',
  })
  rowNumber!: number;

  @Field(() => String, { description: 'The file in which it stands; only Onboarding has several.' })
  fileName!: string;

  @Field(() => Int, { description: 'The row of that file, as a spreadsheet numbers it.' })
  fileRow!: number;

  @Field(() => [String], { description: 'Its cells, in the order of the columns; passwords are left out.' })
  cells!: string[];

  @Field(() => ImportRowOutcome, { nullable: true, description: 'What becomes of it.' })
  outcome!: ImportRowOutcome | null;

  @Field(() => [ImportCellError], { description: 'All that is wrong with it, at once.' })
  errors!: ImportCellError[];

  @Field(() => Boolean, { description: 'Whether a cell of it has been corrected.' })
  corrected!: boolean;

  @Field(() => UserRef, {
    nullable: true,
    description: 'The user that it is about, or would create; null where it is invalid and about nobody.',
  })
  user!: UserRef | null;
}

@ObjectType({ description: 'A page of rows.' })
export class ImportRowConnection extends connectionOf(ImportRow, 'ImportRow') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@InputType({ description: 'All given fields must hold.' })
export class ImportRowFilter {
  @Field(() => ImportRowOutcome, { nullable: true, description: 'Rows with this outcome.' })
  outcome?: ImportRowOutcome | null;

  @Field(() => ImportErrorCode, { nullable: true, description: 'Rows with this kind of error.' })
  code?: ImportErrorCode | null;
}
