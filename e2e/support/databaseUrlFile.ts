import path from 'node:path';

/** Where the address of the database stands, for the journeys that make their own people in it. */
export function databaseUrlFile(dataDir: string): string {
  return path.join(dataDir, 'database-url');
}
