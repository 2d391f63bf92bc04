import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { importMapping } from './mapping/importMapping.ts';
import { FileReadingInput } from './schema/FileReading.ts';
import { ImportMapping } from './schema/ImportMapping.ts';

@Resolver()
export class ImportMappingResolver {
  @Authorized('imports.run')
  @Query(() => ImportMapping, {
    nullable: true,
    description:
      'What the columns of an uploaded file would be read as, for planImport to be told better; null where the caller has no such upload.',
  })
  importMapping(
    @Arg('uploadId', () => ID, { description: 'The id that POST /uploads gave.' }) uploadId: string,
    @Arg('reading', () => FileReadingInput, {
      nullable: true,
      description: 'How that upload is read, where the guess is wrong; its uploadId is the same.',
    })
    reading: FileReadingInput | null,
    @Ctx() { actor, inSite }: Context,
  ) {
    return inSite((em) => importMapping(em, actor, uploadId, reading ?? {}));
  }
}
