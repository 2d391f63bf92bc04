import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

export type Command = { args: string[]; cwd?: string; env?: Record<string, string>; limitSeconds?: number };
export type Outcome = { ok: boolean; output: string; seconds: number };

/** Runs a command and keeps what it prints. The first argument is a program of `node_modules/.bin`, or `node`. */
export function run({
  args: [program = '', ...args],
  cwd = '.',
  env,
  limitSeconds = 480,
}: Command): Promise<Outcome> {
  const folder = path.join(root, cwd);
  const bins = [folder, root].map((place) => path.join(place, 'node_modules/.bin'));
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: folder,
      env: {
        ...process.env,
        PATH: [...bins, process.env.PATH].join(path.delimiter),
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(() => {
      output += `\nstopped after ${limitSeconds} s`;
      child.kill();
    }, limitSeconds * 1000);
    const end = (ok: boolean) => {
      clearTimeout(limit);
      resolve({ ok, output: output.trim(), seconds: (performance.now() - started) / 1000 });
    };
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      output += error.message;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
