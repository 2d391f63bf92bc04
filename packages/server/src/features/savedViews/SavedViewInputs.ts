import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { GridDensity } from './GridDensity.ts';
import { viewTexts } from './SavedView.ts';

@InputType({ description: 'A column of a view that is saved.' })
export class ViewColumnInput {
  @Field(() => String, { description: viewTexts.column })
  @Matches(/^[A-Za-z]{1,40}$/)
  column!: string;

  @Field(() => Int, { nullable: true, description: viewTexts.width })
  @IsOptional()
  @Min(40)
  @Max(1000)
  width?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: viewTexts.pinned })
  pinned!: boolean;
}

@InputType({ description: 'A new view of the Users page; at most 200 for one person in a site.' })
export class CreateViewInput {
  @Field(() => String, { description: viewTexts.name })
  @MaxLength(100)
  name!: string;

  @Field(() => Boolean, { defaultValue: false, description: viewTexts.shared })
  shared!: boolean;

  @Field(() => String, { description: viewTexts.query })
  @MaxLength(8000)
  query!: string;

  @Field(() => [ViewColumnInput], { description: viewTexts.columns })
  @ArrayMaxSize(50)
  @ValidateNested()
  columns!: ViewColumnInput[];

  @Field(() => GridDensity, { defaultValue: GridDensity.NORMAL, description: viewTexts.density })
  density!: `${GridDensity}`;
}

@InputType({ description: 'What becomes of a view; what is absent stays as it is.' })
export class UpdateViewInput {
  @Field(() => ID, { description: 'Which view.' })
  id!: string;

  @Field(() => String, { nullable: true, description: viewTexts.name })
  @IsOptional()
  @MaxLength(100)
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: viewTexts.shared })
  shared?: boolean | null;

  @Field(() => String, { nullable: true, description: viewTexts.query })
  @IsOptional()
  @MaxLength(8000)
  query?: string | null;

  @Field(() => [ViewColumnInput], { nullable: true, description: viewTexts.columns })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested()
  columns?: ViewColumnInput[] | null;

  @Field(() => GridDensity, { nullable: true, description: viewTexts.density })
  density?: `${GridDensity}` | null;
}

@InputType({ description: 'Which view is deleted.' })
export class DeleteViewInput {
  @Field(() => ID, { description: 'The view.' })
  id!: string;
}
