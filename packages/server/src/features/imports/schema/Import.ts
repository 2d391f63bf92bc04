import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { Node } from '../../../platform/graphql/Node.ts';
import { ImportErrorCode } from '../ImportErrorCode.ts';
import { ImportFormat } from '../ImportFormat.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { ImportSource } from '../sources/ImportSource.ts';
import { ChosenReading, FileReading } from './FileReading.ts';
import { MissingKind } from './ImportOptions.ts';

@ObjectType({
  description: 'The rows of a file by what becomes of them. The other five add up to rows, always.',
})
export class ImportCounts {
  @Field(() => Int, {
    description:
      'Rows of the file, without the header, blank rows, rows left out (leftOutRows) and rows that were dropped.',
  })
  rows!: number;

  @Field(() => Int, { description: 'New users.' })
  inserted!: number;

  @Field(() => Int, { description: 'Users who are there already and get other values.' })
  updated!: number;

  @Field(() => Int, { description: 'Users who are there already with just these values.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Users who are there already and are left as they are.' })
  duplicates!: number;

  @Field(() => Int, { description: 'Rows with errors, which are not imported.' })
  invalid!: number;
}

@ObjectType({ description: 'How many rows have one kind of error.' })
export class ImportErrorCount {
  @Field(() => ImportErrorCode, { description: 'The kind.' })
  code!: ImportErrorCode;

  @Field(() => Int, { description: 'How many rows have it.' })
  count!: number;

  @Field(() => String, { description: 'The kind in two or three words, for people, such as "Role unknown".' })
  label!: string;
}

export enum LeftOutReason {
  TOTAL = 'TOTAL',
  EXAMPLE = 'EXAMPLE',
  BLOCKED = 'BLOCKED',
}
registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description: 'Why a row of a file is no person to import.',
  valuesConfig: {
    TOTAL: { description: 'The last row, which gives a total and names nobody.' },
    EXAMPLE: { description: 'The row of a template that shows how to fill it in.' },
    BLOCKED: { description: 'The export says that the account is blocked, suspended or not active.' },
  },
});

@ObjectType({ description: 'Rows of the file that were left out before the check, for one reason.' })
export class ImportLeftOutRows {
  @Field(() => LeftOutReason, { description: 'Why they are no people to import.' })
  reason!: LeftOutReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => [Int], { description: 'Their row numbers; of many, the first 100.' })
  rowNumbers!: number[];
}

@ObjectType({ description: 'A column of the file.' })
export class ImportColumn {
  @Field(() => Int, {
    description: 'Its place in the file, from 0; the place of its cells in ImportRow.cells.',
  })
  index!: number;

  @Field(() => String, { description: 'Its header, as it stands in the file.' })
  header!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is read as, such as "email"; null: it is left out.',
  })
  columnKey!: string | null;

  @Field(() => String, { nullable: true, description: 'The same for people, such as "Email Address".' })
  label!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The values that are valid, where the site has a list of them; at most 1,000.',
  })
  values!: string[] | null;
}

@ObjectType({ description: 'A mend for the same wrong value in several rows.' })
export class ImportSuggestion {
  @Field(() => Int, { description: 'The column of the file.' })
  columnIndex!: number;

  @Field(() => String, { description: 'The wrong value.' })
  value!: string;

  @Field(() => String, { description: 'The value that was probably meant.' })
  suggestion!: string;

  @Field(() => Int, { description: 'How many rows have the wrong value.' })
  rows!: number;
}

@ObjectType({ description: 'A team or skill that an import creates because rows name it.' })
export class ImportCreation {
  @Field(() => MissingKind, { description: 'Which of the two.' })
  kind!: MissingKind;

  @Field(() => String, { description: 'Its name, as the first row has it.' })
  name!: string;

  @Field(() => Int, { description: 'How many rows give it to their user.' })
  rows!: number;

  @Field(() => Boolean, {
    description:
      'Whether the site has it now. After an undo true means that it was left, because others use it or it was there before the import.',
  })
  exists!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'An import of users from a file: its rows, what becomes of each, and the run that applies it.',
})
export class Import extends Node {
  /** The stored row, for the resolvers of fields. */
  row!: StoredImport;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => [String], {
    description: 'The names of all its files, that of fileName first; only Onboarding has several.',
  })
  fileNames!: string[];

  @Field(() => ImportFormat, { description: 'The template that the file follows.' })
  format!: ImportFormat;

  @Field(() => FileReading, { nullable: true, description: 'How the file was read; null until it has been.' })
  reading!: FileReading | null;

  @Field(() => [ID], {
    description:
      'The uploads that it is read from, in the order of fileNames: with other columns or options planImport plans them again, until they end after 7 days.',
  })
  uploadIds!: string[];

  @Field(() => [ChosenReading], { description: 'What was chosen about how its files are read.' })
  chosenReading!: ChosenReading[];

  @Field(() => [String], { description: 'The header of the file, as it stands there.' })
  header!: string[];

  @Field(() => ImportCounts, { nullable: true, description: 'Null while the file is being checked.' })
  counts!: ImportCounts | null;

  @Field(() => ImportSource, {
    nullable: true,
    description: 'The export that the file is, recognised by its header; null for any other file.',
  })
  source!: ImportSource | null;

  @Field(() => [ImportLeftOutRows], {
    description: 'Rows that are no people to import; empty while the file is being checked.',
  })
  leftOutRows!: ImportLeftOutRows[];

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  static of(row: StoredImport): Import {
    const { rows_total: rows, inserted, updated, unchanged, duplicates, invalid } = row;
    return Object.assign(new Import(), {
      row,
      id: row.id,
      fileName: row.file_name,
      fileNames: [row.file_name, ...row.side_files.map(({ name }) => name)],
      format: row.format,
      reading:
        row.encoding || row.sheet
          ? { encoding: row.encoding, delimiter: row.delimiter, sheet: row.sheet }
          : null,
      uploadIds: row.upload_ids,
      chosenReading: ChosenReading.of(row.reading),
      header: row.header,
      source: row.source,
      leftOutRows: row.left_out,
      counts: rows === null ? null : { rows, inserted, updated, unchanged, duplicates, invalid },
      createdAt: row.created_at,
    });
  }
}

@ObjectType({ description: 'A page of imports.' })
export class ImportConnection extends connectionOf(Import, 'Import') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}
