import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './run.ts';

/** Compiles, restarts the server and serves the web app as files change. Ctrl-C reaches every one of them. */
const children = [
  ['packages/server', 'tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['packages/web', 'graphql-codegen', '--config', 'codegen.ts', '--watch'],
  ['packages/web', 'vite'],
  ['.', 'node', '--watch-path=packages/server/dist', 'packages/server/dist/src/main.js'],
].map(([cwd = '.', program = '', ...args]) => {
  const bins = [path.join(root, cwd, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  return spawn(program, args, {
    cwd: path.join(root, cwd),
    stdio: 'inherit',
    env: { ...process.env, PATH: bins },
  });
});

// The server stops in its own time: we wait for it rather than end first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
