import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { ImportGuess } from '../mapping/ImportGuess.ts';
import { ImportSource } from '../sources/ImportSource.ts';

@ObjectType({ description: 'A whole name, split into its parts.' })
export class SplitName {
  @Field(() => String, { nullable: true, description: 'The first name; null where there is none.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'The last name; null where there is none.' })
  lastName!: string | null;
}

@ObjectType({ description: 'A column of an uploaded file, and what it seems to be.' })
export class ImportMappingColumn {
  @Field(() => Int, { description: 'Its place in the file, from 0.' })
  index!: number;

  @Field(() => String, { description: 'Its header, as it stands in the file; blank where it has none.' })
  header!: string;

  @Field(() => [String], {
    description: 'Its first values that are not blank, at most three; none of a column with passwords.',
  })
  samples!: string[];

  @Field(() => [SplitName], { description: 'The same as whole names, split into first and last name.' })
  sampleNames!: SplitName[];

  @Field(() => String, {
    nullable: true,
    description: 'What it would be read as, one of the fields; null: it would be left out.',
  })
  columnKey!: string | null;

  @Field(() => ImportGuess, {
    nullable: true,
    description: 'Why; null where nothing is known about the column.',
  })
  guess!: ImportGuess | null;

  @Field(() => Boolean, { description: 'Whether it holds passwords, which are never read.' })
  isPassword!: boolean;
}

@ObjectType({ description: 'A field that a column of a file can be read as.' })
export class ImportField {
  @Field(() => String, { description: 'Its name in a mapping, such as "email".' })
  key!: string;

  @Field(() => String, { description: 'The same for people, such as "Email Address".' })
  label!: string;

  @Field(() => String, { description: 'What its cells may hold.' })
  help!: string;

  @Field(() => Boolean, { description: 'Whether several columns may be read as it.' })
  isList!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it says whom a row is about; one of the columns must be such a field.',
  })
  isKey!: boolean;

  @Field(() => [String], { description: 'Other fields that no other column can be beside it.' })
  excludes!: string[];
}

@ObjectType({ description: 'What the columns of an uploaded file would be read as, before it is planned.' })
export class ImportMapping {
  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => ImportSource, {
    nullable: true,
    description: 'The export that the file is, recognised by its header; null for any other file.',
  })
  source!: ImportSource | null;

  @Field(() => [ImportMappingColumn], {
    description: 'The columns in their order; empty where problems say that the file cannot be read.',
  })
  columns!: ImportMappingColumn[];

  @Field(() => [ImportField], { description: 'What a column can be read as.' })
  fields!: ImportField[];

  @Field(() => [UserError], {
    description: 'What keeps the file from being planned so; the path names a column by its place.',
  })
  problems!: UserError[];
}
