import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.ts';

/** Compiles, restarts the server, generates types and serves the web app as files change. */
function start(cwd: string, program: string, ...args: string[]): ChildProcess {
  const bins = [path.join(root, cwd, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH: bins };
  return spawn(program, args, { cwd: path.join(root, cwd), stdio: 'inherit', env });
}

const children = [
  start('packages/server', 'tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'),
  start('packages/web', 'vite'),
  start('.', process.execPath, '--watch-path=packages/server/dist/src', 'packages/server/dist/src/main.js'),
];

// graphql-codegen's own watch mode would need a native watcher.
let waiting: NodeJS.Timeout | undefined;
const changes = watch(path.join(root, 'packages/web/src'), { recursive: true }, (_event, file) => {
  if (!file || file.startsWith('gql')) return;
  clearTimeout(waiting);
  waiting = setTimeout(generate, 300);
});

async function generate(): Promise<void> {
  const { ok, output } = await run({
    args: ['graphql-codegen', '--config', 'codegen.ts'],
    cwd: 'packages/web',
  });
  if (!ok) console.error(output);
}

// The server stops in its own time: we wait for it rather than end first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    changes.close();
    for (const child of children) child.kill(signal);
  });
}
