import { totalmem } from 'node:os';

/** For a developer's machine with two cores that also runs bulk changes of 100,000 users. */
export function postgresSettings({ port, durable }: { port: number; durable: boolean }): string[] {
  const sharedMegabytes = Math.max(64, Math.min(512, Math.floor(totalmem() / 8 / 2 ** 20)));
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: 'muster',
    max_connections: 200,
    shared_buffers: `${sharedMegabytes}MB`,
    maintenance_work_mem: '256MB',
    work_mem: '32MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: 0.9,
    random_page_cost: 1.1,
    jit: 'off',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
