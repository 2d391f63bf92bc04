import type { IForbiddenRuleType } from 'dependency-cruiser';

const TESTS = '\\.test\\.tsx?$';

export type Layers = { source: string; arrows: Record<string, string[]>; mayNot: Record<string, string[]> };

/** The rules of one package: layers look down only, features look along their arrows, tests are a leaf. */
export function rules({ source, arrows, mayNot }: Layers): IForbiddenRuleType[] {
  const layers = Object.entries(mayNot).map(([layer, forbidden]) =>
    forbid(`${layer} imports nothing of ${forbidden.join(', ')}`, `^${source}/${layer}/`, {
      path: `^${source}/(${forbidden.join('|')})/`,
    }),
  );
  const named = Object.entries(arrows).map(([feature, imported]) =>
    forbid(`feature ${feature} imports only ${imported.join(', ')}`, `^${source}/features/${feature}/`, {
      path: `^${source}/features/`,
      pathNot: `^${source}/features/(${[feature, ...imported].join('|')})/`,
    }),
  );
  return [
    ...layers,
    ...named,
    {
      name: 'a feature without arrows imports no other feature',
      severity: 'error',
      from: {
        path: `^${source}/features/([^/]+)/`,
        pathNot: [`^${source}/features/(${Object.keys(arrows).join('|')})/`, TESTS],
      },
      to: { path: `^${source}/features/`, pathNot: `^${source}/features/$1/` },
    },
    {
      name: 'only tests import testing',
      severity: 'error',
      from: { path: `^${source}/`, pathNot: [`^${source}/testing/`, TESTS] },
      to: { path: [`^${source}/testing/`, TESTS] },
    },
    {
      name: 'no cycles, except of types',
      severity: 'error',
      from: { path: `^${source}/` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every import resolves',
      severity: 'error',
      from: { path: `^${source}/` },
      to: { couldNotResolve: true },
    },
    {
      name: 'no package looks into the sources of another',
      severity: 'error',
      from: { path: `^${source}/` },
      to: {
        path: '^(packages|e2e|bench|tools)/',
        pathNot: [`^${source.replace(/\/src$/, '')}/`, 'node_modules'],
      },
    },
  ];
}

/** Tests cross the whole package, so layers and arrows do not bind them. */
function forbid(name: string, from: string, to: { path: string; pathNot?: string }): IForbiddenRuleType {
  return { name, severity: 'error', from: { path: from, pathNot: TESTS }, to };
}

/** The features of one circle of arrows, if there is one. */
export function arrowCircle(arrows: Record<string, string[]>): string[] | undefined {
  const follow = (feature: string, path: string[]): string[] | undefined => {
    if (path.includes(feature)) return [...path.slice(path.indexOf(feature)), feature];
    for (const next of arrows[feature] ?? []) {
      const circle = follow(next, [...path, feature]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const feature of Object.keys(arrows)) {
    const circle = follow(feature, []);
    if (circle) return circle;
  }
  return undefined;
}
