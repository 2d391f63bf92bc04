import { Field, ObjectType } from 'type-graphql';
import { ImportFormat } from '../ImportFormat.ts';

@ObjectType({ description: 'A column of a template.' })
export class ImportTemplateColumn {
  @Field(() => String, { description: 'Its key, as in ImportColumn.columnKey.' })
  key!: string;

  @Field(() => String, { description: 'Its header in the template.' })
  label!: string;

  @Field(() => Boolean, {
    description:
      'Whether a new user needs it. Of first and last name one is enough, of e-mail and mobile too.',
  })
  required!: boolean;

  @Field(() => String, {
    description:
      'What may stand in it, for people, in the language that Accept-Language asks for (en, de), else English.',
  })
  help!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The values that are valid, where the site has a list of them; at most 1,000.',
  })
  values!: string[] | null;
}

@ObjectType({ description: 'A file to fill in.' })
export class ImportTemplate {
  @Field(() => ImportFormat, { description: 'Which one.' })
  format!: ImportFormat;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => String, { description: 'Where it can be downloaded as CSV, under the session’s rights.' })
  url!: string;

  @Field(() => String, {
    description: 'The same as an XLSX workbook, with the valid values of the site in a second sheet.',
  })
  workbookUrl!: string;

  @Field(() => [ImportTemplateColumn], { description: 'Its columns, in order.' })
  columns!: ImportTemplateColumn[];
}
