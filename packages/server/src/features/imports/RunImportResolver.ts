import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { Run } from '../runs/schema/Run.ts';
import { importLoader } from './reading/importLoader.ts';
import { Import } from './schema/Import.ts';

@Resolver(() => Run)
export class RunImportResolver {
  @FieldResolver(() => Import, {
    nullable: true,
    description: 'The import that it applies; null for other kinds.',
  })
  import(@Root() { id, kind }: Run, @Ctx() context: Context) {
    return kind === 'IMPORT' ? importLoader(context, 'run_id').load(id) : null;
  }
}
