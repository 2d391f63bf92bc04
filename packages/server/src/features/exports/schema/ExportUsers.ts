import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { SelectionField, type UserSelection } from '../../selections/UserSelection.ts';
import { type ExportedKey, exportedKeys } from '../columns.ts';
import { ExportColumn } from '../ExportColumn.ts';
import { ExportDelivery } from '../ExportDelivery.ts';
import { ExportFormat } from '../ExportFormat.ts';
import { Export } from './Export.ts';

@InputType({ description: 'Which users, what of them, and how they get out.' })
export class ExportUsersInput {
  @SelectionField('Who is exported, in the order of the sort; ids and saved lists in their own.')
  selection!: UserSelection;

  @Field(() => [ExportColumn], { description: 'At least one, each once; they stand in this order.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(exportedKeys.length)
  @ArrayUnique()
  columns!: ExportedKey[];

  @Field(() => ExportFormat, { description: 'What kind of file.' })
  format!: ExportFormat;

  @Field(() => ExportDelivery, {
    defaultValue: ExportDelivery.DOWNLOAD,
    description: 'How it gets to people.',
  })
  deliver!: ExportDelivery;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address that it is sent to; for EMAIL only, and needed there.',
  })
  @IsOptional()
  @Length(1, 254)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@ObjectType({ description: 'The answer of exportUsers.' })
export class ExportUsersPayload {
  @Field(() => Export, { nullable: true, description: 'Null when userErrors say why there is none.' })
  export!: Export | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
