import 'reflect-metadata';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { DataloaderType, MikroORM, type Options } from '@mikro-orm/postgresql';
import { discardBroken } from './discardBroken.ts';

export type Database = MikroORM;

/** Connects as the application's role. `entities`: every entity class of every feature. */
export function connect(appUrl: string, entities: Options['entities'], poolSize = 20): Promise<Database> {
  return MikroORM.init({
    clientUrl: appUrl,
    entities,
    metadataProvider: ReflectMetadataProvider,
    dataloader: DataloaderType.ALL,
    pool: { min: 0, max: poolSize },
    driverOptions: { onPoolCreated: discardBroken },
    forceUtcTimezone: true,
  });
}
