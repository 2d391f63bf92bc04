import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ReadingChoice, ReadingChoices } from '../files/ReadingChoice.ts';

@InputType({
  description:
    'How an uploaded file is read, where the guess is wrong; what is absent is found out from its content.',
})
export class FileReadingInput implements ReadingChoice {
  @Field(() => ID, { description: 'The upload.' })
  uploadId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The encoding of a text, one of UploadPreview.encodings, such as "windows-1252".',
  })
  encoding?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The sign between the cells of a text, such as ";"; no letter, digit or quotation mark.',
  })
  delimiter?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the sheet of a workbook.' })
  sheet?: string | null;
}

/** The same by upload, as it is kept with the import. */
export function readingChoices(inputs: readonly FileReadingInput[] | null | undefined): ReadingChoices {
  return Object.fromEntries(
    (inputs ?? []).map(({ uploadId, encoding = null, delimiter = null, sheet = null }) => [
      uploadId,
      { encoding, delimiter, sheet },
    ]),
  );
}

@ObjectType({ description: 'What was chosen about how an upload is read; what is null was found out.' })
export class ChosenReading {
  @Field(() => ID, { description: 'The upload.' })
  uploadId!: string;

  @Field(() => String, { nullable: true, description: 'The encoding of a text.' })
  encoding!: string | null;

  @Field(() => String, { nullable: true, description: 'The sign between the cells of a text.' })
  delimiter!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the sheet of a workbook.' })
  sheet!: string | null;

  static of(choices: ReadingChoices): ChosenReading[] {
    return Object.entries(choices).map(([uploadId, { encoding = null, delimiter = null, sheet = null }]) => ({
      uploadId,
      encoding,
      delimiter,
      sheet,
    }));
  }
}

@ObjectType({ description: 'How the file of an import was read.' })
export class FileReading {
  @Field(() => String, {
    nullable: true,
    description: 'The encoding of a text, such as "utf-8"; null for a workbook.',
  })
  encoding!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The sign between the cells of a text; null for a workbook.',
  })
  delimiter!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the sheet; null for a text.' })
  sheet!: string | null;
}

@ObjectType({ description: 'A sheet of a workbook.' })
export class WorkbookSheet {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether spreadsheets hide it.' })
  hidden!: boolean;
}

@ObjectType({ description: 'A row of an uploaded file, as it is read.' })
export class UploadPreviewRow {
  @Field(() => Int, { description: 'Its number, as a spreadsheet counts: from 1, blank rows too.' })
  rowNumber!: number;

  @Field(() => [String], { description: 'Its cells; those of a column with passwords are blank.' })
  cells!: string[];
}

@ObjectType({ description: 'How an uploaded file would be read, and what comes of it.' })
export class UploadPreview {
  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => FileReading, {
    nullable: true,
    description: 'How it would be read; null where it cannot be, which `problem` explains.',
  })
  reading!: FileReading | null;

  @Field(() => [String], { description: 'The encodings to choose from; none for a workbook.' })
  encodings!: string[];

  @Field(() => [String], { description: 'Delimiters to choose from; none for a workbook.' })
  delimiters!: string[];

  @Field(() => [WorkbookSheet], { description: 'The sheets to choose from; none for a text.' })
  sheets!: WorkbookSheet[];

  @Field(() => Int, { nullable: true, description: 'The row with the header; null where none was found.' })
  headerRow!: number | null;

  @Field(() => [UploadPreviewRow], { description: 'The first rows, at most ten, the header among them.' })
  rows!: UploadPreviewRow[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the file cannot be imported as it is read, and what to do; null where it can.',
  })
  problem!: string | null;
}
