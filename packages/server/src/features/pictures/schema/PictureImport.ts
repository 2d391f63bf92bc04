import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { Node } from '../../../platform/graphql/Node.ts';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { idempotencyKeyText } from '../../runs/schema/BulkInput.ts';
import { Run } from '../../runs/schema/Run.ts';
import { UserRef } from '../../runs/shown/FieldDifference.ts';
import { PictureMatchKey } from '../PictureMatchKey.ts';
import { PictureReason } from '../PictureReason.ts';
import type { StoredPictureImport } from '../plan/StoredPictureImport.ts';

export enum PictureOutcome {
  INSERTED = 'INSERTED',
  REPLACED = 'REPLACED',
  UNCHANGED = 'UNCHANGED',
  INVALID = 'INVALID',
}
registerEnumType(PictureOutcome, {
  name: 'PictureOutcome',
  description: 'What becomes of a picture, or became of it once the import is applied.',
  valuesConfig: {
    INSERTED: { description: 'A user without a picture gets it.' },
    REPLACED: { description: 'A user gets it instead of another.' },
    UNCHANGED: { description: 'The user has it already.' },
    INVALID: { description: 'It is not taken; the reason says why.' },
  },
});

@InputType({ description: 'Which zip of pictures is imported, and how.' })
export class PlanPictureImportInput {
  @Field(() => ID, { description: 'The id that POST /uploads gave for the zip.' })
  uploadId!: string;

  @Field(() => PictureMatchKey, {
    defaultValue: PictureMatchKey.AGENT_ID,
    description: 'What the file names, without their last ending, are compared with.',
  })
  matchBy!: PictureMatchKey;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@ObjectType({
  description: 'The pictures of a zip by what becomes of them. The other four add up to pictures.',
})
export class PictureCounts {
  @Field(() => Int, { description: 'Files of the zip, without those that are passed over.' })
  pictures!: number;

  @Field(() => Int, { description: 'For users who had none.' })
  inserted!: number;

  @Field(() => Int, { description: 'Instead of another one.' })
  replaced!: number;

  @Field(() => Int, { description: 'That the users have already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'That are not taken.' })
  invalid!: number;
}

@ObjectType({ description: 'How many pictures are not taken for one reason.' })
export class PictureReasonCount {
  @Field(() => PictureReason, { description: 'The reason.' })
  reason!: PictureReason;

  @Field(() => Int, { description: 'How many pictures.' })
  count!: number;
}

@ObjectType({ description: 'A file of the zip.' })
export class PictureImportRow {
  @Field(() => Int, { description: 'Its place in the zip, from 1.' })
  rowNumber!: number;

  @Field(() => String, { description: 'Its name, with the folders that it lies in.' })
  fileName!: string;

  @Field(() => String, { description: 'What of its name is compared.' })
  key!: string;

  @Field(() => PictureOutcome, { description: 'What becomes of it.' })
  outcome!: PictureOutcome;

  @Field(() => PictureReason, { nullable: true, description: 'Why it is not taken; null where it is.' })
  reason!: PictureReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the reason is about: of TWO_PICTURES the file that counts, of NOT_A_PICTURE what the file is instead, such as HEIC, where that is known; else null.',
  })
  detail!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason and what to do, for people, in the language that Accept-Language asks for (en, de), else English; null where it is taken.',
  })
  message!: string | null;

  @Field(() => UserRef, { nullable: true, description: 'Whose picture it is; null for nobody’s.' })
  user!: UserRef | null;
}

@ObjectType({ description: 'A page of the files of a zip.' })
export class PictureImportRowConnection extends connectionOf(PictureImportRow, 'PictureImportRow') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@InputType({ description: 'All given fields must hold.' })
export class PictureImportRowFilter {
  @Field(() => PictureOutcome, { nullable: true, description: 'Files with this outcome.' })
  outcome?: PictureOutcome | null;

  @Field(() => PictureReason, { nullable: true, description: 'Files that are not taken for this reason.' })
  reason?: PictureReason | null;
}

@ObjectType({
  implements: Node,
  description:
    'An import of pictures from a zip: its files, what becomes of each, and the run that applies it.',
})
export class PictureImport extends Node {
  /** The stored row, for the resolvers of fields. */
  row!: StoredPictureImport;

  @Field(() => String, { description: 'The name of the zip.' })
  fileName!: string;

  @Field(() => PictureMatchKey, { description: 'What the file names are compared with.' })
  matchBy!: PictureMatchKey;

  @Field(() => PictureCounts, { nullable: true, description: 'Null while the pictures are being read.' })
  counts!: PictureCounts | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  static of(row: StoredPictureImport): PictureImport {
    const { pictures, inserted, replaced, unchanged, invalid } = row;
    const counts =
      pictures === null ? null : ({ pictures, inserted, replaced, unchanged, invalid } as PictureCounts);
    const { id, file_name: fileName, match_by: matchBy, created_at: createdAt } = row;
    return Object.assign(new PictureImport(), { row, id, fileName, matchBy, counts, createdAt });
  }
}

@ObjectType({ description: 'The answer of planPictureImport.' })
export class PlanPictureImportPayload {
  @Field(() => Run, {
    nullable: true,
    description:
      'The run: PLANNED when there were few pictures, PLANNING while many are being read, FAILED when the zip turned out to be damaged. Null when userErrors say why there is none.',
  })
  run!: Run | null;

  @Field(() => PictureImport, { nullable: true, description: 'The import; null when there is no run.' })
  pictureImport!: PictureImport | null;

  @Field(() => Boolean, {
    description: 'True when the idempotency key had been used: this is the first result.',
  })
  replayed!: boolean;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
