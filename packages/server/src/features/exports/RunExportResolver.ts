import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { Run } from '../runs/schema/Run.ts';
import { logExport } from './logExport.ts';
import { exportLoader } from './reading/exportLoader.ts';
import { Export } from './schema/Export.ts';

@Resolver(() => Run)
export class RunExportResolver {
  @FieldResolver(() => Export, {
    nullable: true,
    description:
      'The export that it logs; null for other kinds, and where it has ended or is not to be fetched.',
  })
  export(@Root() { id, kind }: Run, @Ctx() context: Context) {
    return kind === logExport.kind ? exportLoader(context).load(id) : null;
  }
}
