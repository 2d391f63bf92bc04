import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, root, run } from '../run.ts';
import { inputHash } from './inputHash.ts';
import { removeOrphans } from './removeOrphans.ts';

type Target = { inputs: string[]; outputs: string[]; commands: Command[]; after?: () => Promise<unknown> };

const common = ['tsconfig.base.json', 'pnpm-lock.yaml', 'tools/build'];

const targets: Record<string, Target> = {
  server: {
    inputs: [...common, 'packages/server'],
    outputs: ['packages/server/dist/src'],
    commands: [{ args: ['tsc', '-p', 'tsconfig.build.json'], cwd: 'packages/server' }],
    after: () => removeOrphans(path.join(root, 'packages/server'), 'dist'),
  },
  web: {
    inputs: [...common, 'packages/web', 'schema.graphql'],
    outputs: ['packages/web/dist/index.html', 'packages/web/src/gql'],
    commands: [
      { args: ['graphql-codegen', '--config', 'codegen.ts'], cwd: 'packages/web' },
      { args: ['vite', 'build'], cwd: 'packages/web', env: { NODE_ENV: 'production' } },
    ],
  },
};

/** Builds what changed since the last build; nothing to do takes a fraction of a second. */
async function build(name: string, { inputs, outputs, commands, after }: Target): Promise<boolean> {
  const stamp = path.join(root, 'packages', name, 'dist/.inputs');
  const hash = await inputHash(inputs);
  const present = await Promise.all(outputs.map((output) => access(path.join(root, output)).then(() => true)))
    .then(() => true)
    .catch(() => false);
  if (present && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return true;
  for (const command of commands) {
    const { ok, output, seconds } = await run(command);
    if (!ok) {
      console.error(`The build of ${name} failed (${command.args.join(' ')}):\n${output}`);
      return false;
    }
    console.log(`built ${name}: ${command.args[0]} ${seconds.toFixed(1)} s`);
  }
  await after?.();
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
  return true;
}

const wanted = process.argv.slice(2);
const chosen = Object.entries(targets).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const results = await Promise.all(chosen.map(([name, target]) => build(name, target)));
process.exitCode = results.every(Boolean) ? 0 : 1;
