import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { Run } from '../runs/schema/Run.ts';
import { importPictures } from './importPictures.ts';
import { pictureImportLoader } from './reading/pictureImportLoader.ts';
import { PictureImport } from './schema/PictureImport.ts';

@Resolver(() => Run)
export class RunPictureImportResolver {
  @FieldResolver(() => PictureImport, {
    nullable: true,
    description: 'The import of pictures that it applies; null for other kinds.',
  })
  pictureImport(@Root() { id, kind }: Run, @Ctx() context: Context) {
    return kind === importPictures.kind ? pictureImportLoader(context, 'run_id').load(id) : null;
  }
}
