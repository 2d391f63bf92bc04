import { root } from '../run.ts';
import { serverArrows, webArrows } from './featureArrows.ts';
import { arrowCircle, type Layers, rules } from './rules.ts';
import { violations } from './violations.ts';

const packages: Layers[] = [
  {
    source: 'packages/server/src',
    arrows: serverArrows,
    mayNot: { platform: ['features', 'app'], features: ['app'] },
  },
  {
    source: 'packages/web/src',
    arrows: webArrows,
    mayNot: {
      ui: ['features', 'app', 'apollo', 'gql'],
      apollo: ['features', 'app', 'ui'],
      features: ['app'],
    },
  },
];

process.chdir(root);
const problems: string[] = [];
for (const layers of packages) {
  const circle = arrowCircle(layers.arrows);
  if (circle) problems.push(`The arrows of ${layers.source} form a circle: ${circle.join(' -> ')}`);
  problems.push(...(await violations(root, layers.source, rules(layers))));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
