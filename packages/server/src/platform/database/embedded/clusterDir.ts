import path from 'node:path';

/** Everything of the embedded database lies in one folder; the cluster's own bears the major version. */
export function postgresHome(dataDir: string): string {
  return path.resolve(dataDir, 'postgres');
}

export function clusterDir(dataDir: string): string {
  return path.join(postgresHome(dataDir), 'cluster-18');
}
