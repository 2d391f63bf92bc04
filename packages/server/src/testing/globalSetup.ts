import type { TestProject } from 'vitest/node';
import { templateDatabase } from './templateDatabase.ts';
import { testCluster } from './testCluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string;
    templateName: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated database that each test file clones. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await testCluster();
  try {
    project.provide('clusterUrl', url);
    project.provide('templateName', await templateDatabase(url));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
