import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { importMapping } from './mapping/importMapping.ts';
import { onboardingMapping } from './onboarding/onboardingMapping.ts';
import { FileReadingInput, readingChoices } from './schema/FileReading.ts';
import { ImportMapping } from './schema/ImportMapping.ts';
import { OnboardingMapping } from './schema/OnboardingMapping.ts';

@ArgsType()
class OnboardingFiles {
  @Field(() => [ID], { description: 'The ids that POST /uploads gave, up to three, in any order.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  uploadIds!: string[];

  @Field(() => [FileReadingInput], {
    nullable: true,
    description: 'How files are read, where the guess is wrong.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  reading?: FileReadingInput[] | null;
}

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
  @Authorized('imports.run')
  @Query(() => OnboardingMapping, {
    description:
      'What the files of Onboarding would be read as together: which is which, and the columns of the user details, for planImport to be told better.',
  })
  onboardingMapping(@Args() { uploadIds, reading }: OnboardingFiles, @Ctx() { actor, inSite }: Context) {
    return inSite((em) => onboardingMapping(em, actor, uploadIds, readingChoices(reading)));
  }
}
