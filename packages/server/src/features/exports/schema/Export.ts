import { Field, ID, Int, ObjectType } from 'type-graphql';
import { asDate } from '../../../platform/database/asDate.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import type { ExportedKey } from '../columns.ts';
import { ExportColumn } from '../ExportColumn.ts';
import { ExportFormat } from '../ExportFormat.ts';
import { ExportProblem } from '../ExportProblem.ts';
import { ExportStatus } from '../ExportStatus.ts';
import type { StoredExport } from '../StoredExport.ts';
import { fileTypes } from '../writing/exportFile.ts';

@ObjectType({ description: 'Users in a file, as long as it can be fetched.' })
export class Export {
  @Field(() => ID, { description: 'Opaque and unique.' })
  id!: string;

  @Field(() => ID, { description: 'The run that says for ever that there was this export.' })
  runId!: string;

  @Field(() => ExportStatus, { description: 'Where it is.' })
  status!: ExportStatus;

  @Field(() => ExportProblem, { nullable: true, description: 'Why it has failed; null unless it has.' })
  problem!: ExportProblem | null;

  @Field(() => ExportFormat, { description: 'What kind of file it is.' })
  format!: ExportFormat;

  @Field(() => [ExportColumn], { description: 'The columns, in their order.' })
  columns!: ExportedKey[];

  @Field(() => Int, {
    description: 'How many users were selected. A download holds those who are at the time when it begins.',
  })
  rows!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the file is fetched with the same session or token, as a path; null unless the export is READY.',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address that it is sent to; null for a download.',
  })
  email!: string | null;

  @Field(() => String, { description: 'Who asked for it.' })
  actorName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The size of the file; null where it is made while it is downloaded, or not made yet.',
  })
  bytes!: number | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    description: 'Until when it can be fetched: an hour for a download, 7 days for what is sent.',
  })
  expiresAt!: Date;

  static of(stored: StoredExport): Export {
    const { id, slug, format, status } = stored;
    const { extension } = fileTypes[format];
    return Object.assign(new Export(), {
      id,
      runId: stored.run_id,
      status,
      problem: stored.problem,
      format,
      columns: stored.input.columns,
      rows: stored.rows_total,
      url: status === 'READY' ? `/files/${slug}/exports/${id}.${extension}` : null,
      email: stored.address,
      actorName: stored.actor_name,
      bytes: stored.bytes === null ? null : Number(stored.bytes),
      createdAt: asDate(stored.created_at),
      expiresAt: asDate(stored.expires_at),
    });
  }
}
