import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';

/**
 * What breaks the rules, one line each. The sources are listed by ourselves and each must have been seen:
 * under a compiler that it does not know, dependency-cruiser passes on no modules at all.
 */
export async function violations(
  baseDir: string,
  source: string,
  forbidden: IForbiddenRuleType[],
): Promise<string[]> {
  const { output } = await cruise(
    [source],
    {
      baseDir,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '/gql/' },
      enhancedResolveOptions: {
        extensions: ['.ts', '.tsx', '.d.ts', '.js'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
        exportsFields: ['exports'],
      },
    },
    { bustTheCache: true },
  );
  if (typeof output === 'string') throw new Error(output);
  const seen = new Set(
    output.modules.filter((module) => module.source.startsWith(`${source}/`)).map((m) => m.source),
  );
  const files = (await readdir(path.join(baseDir, source), { recursive: true }))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('gql/'))
    .map((file) => path.posix.join(source, file));
  const unseen = files.filter((file) => !seen.has(file));
  return [
    ...(files.length === 0 ? [`${source} has no sources`] : []),
    ...unseen.map((file) => `${file} was not looked at`),
    ...output.summary.violations.map(({ rule, from, to }) => `${from} -> ${to}: ${rule.name}`),
  ];
}
