import { IsOptional, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import { idempotencyKeyText } from '../../runs/schema/BulkInput.ts';

@InputType({
  description: 'A part of a picture, as it stands upright: shares of its width and height, from 0 to 1.',
})
export class PictureCropInput {
  @Field(() => Float, { description: 'How far from the left it begins.' })
  @Min(0)
  @Max(1)
  left!: number;

  @Field(() => Float, { description: 'How far from the top it begins.' })
  @Min(0)
  @Max(1)
  top!: number;

  @Field(() => Float, { description: 'How wide it is.' })
  @Min(0)
  @Max(1)
  width!: number;

  @Field(() => Float, { description: 'How high it is.' })
  @Min(0)
  @Max(1)
  height!: number;
}

@InputType()
abstract class ChangePictureInput {
  @Field(() => ID, { description: 'Whose picture.' })
  userId!: string;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@InputType({ description: 'Which picture a user gets.' })
export class SetPictureInput extends ChangePictureInput {
  @Field(() => ID, { description: 'The id that POST /uploads gave: a JPEG or PNG under 5 MB.' })
  uploadId!: string;

  @Field(() => PictureCropInput, {
    nullable: true,
    description: 'The part to take; absent: a square that the server chooses.',
  })
  @IsOptional()
  @ValidateNested()
  crop?: PictureCropInput | null;
}

@InputType({ description: 'Whose picture is taken away.' })
export class RemovePictureInput extends ChangePictureInput {}
