import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { uploadPreview } from './reading/uploadPreview.ts';
import { FileReadingInput, UploadPreview } from './schema/FileReading.ts';

@Resolver()
export class UploadPreviewResolver {
  @Authorized('imports.run')
  @Query(() => UploadPreview, {
    nullable: true,
    description:
      'How a file that one has uploaded would be read, with its first rows; null where there is no such upload.',
  })
  uploadPreview(
    @Arg('reading', () => FileReadingInput, { description: 'Which upload, and how to read it.' })
    reading: FileReadingInput,
    @Ctx() { actor, inSite }: Context,
  ) {
    return inSite((em) => uploadPreview(em, actor, reading.uploadId, reading));
  }
}
