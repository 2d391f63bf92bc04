import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { runLoader } from '../runs/runLoader.ts';
import { bulkCreate } from './create/bulkCreate.ts';
import { importLoader } from './reading/importLoader.ts';
import { BulkCreateInput, BulkCreatePayload } from './schema/BulkCreate.ts';
import { storedOptions } from './schema/ImportOptions.ts';

@Resolver()
export class BulkCreateResolver {
  @Authorized('imports.run')
  @Mutation(() => BulkCreatePayload, {
    description:
      'Creates up to 1,000 users from rows in the request, by the same checks as an import from a file. Rows with errors are left out and listed in the import.',
  })
  async bulkCreate(
    @Arg('input', () => BulkCreateInput, { description: 'The rows, and how.' }) input: BulkCreateInput,
    @Ctx() context: Context,
  ): Promise<BulkCreatePayload> {
    const options = storedOptions(input.options);
    const { runId, replayed, userErrors } = await bulkCreate(context.em, context.actor, {
      ...input,
      options,
    });
    return {
      run: runId ? await runLoader(context).load(runId) : null,
      import: runId ? await importLoader(context, 'run_id').load(runId) : null,
      replayed,
      userErrors,
    };
  }
}
