import { expect, test } from 'vitest';
import { type AgentState, Floor } from './Floor.ts';

/** The same numbers in each run. */
function seeded(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

const agents = (many: number) =>
  new Map<string, AgentState>(Array.from({ length: many }, (_, at) => [`agent${at}`, 'off']));

const before = { logOn: 'off', logOff: 'idle', contactStarted: 'idle', contactEnded: 'busy' } as const;
const after = { logOn: 'idle', logOff: 'off', contactStarted: 'busy', contactEnded: 'idle' } as const;

test('A5 the simulated phone system says only what can be, and settles at its share of agents logged on', () => {
  const states = agents(100);
  const floor = new Floor(states, 0.6, seeded());
  for (let round = 0; round < 4000; round += 1) {
    const report = floor.next();
    if (!report) throw new Error('There is always something to report.');
    expect(states.get(report.username)).toBe(before[report.mutation]);
    states.set(report.username, after[report.mutation]);
    floor.settle(report.username, after[report.mutation]);
  }
  const on = floor.count('idle') + floor.count('busy');
  expect(on).toBeGreaterThan(45);
  expect(on).toBeLessThan(75);
  expect(floor.count('busy')).toBeGreaterThan(10);
});

test('A5 nothing is said of an agent whose report is under way, or who has left', () => {
  const floor = new Floor(agents(2), 1, seeded());
  const said = [floor.next()?.username, floor.next()?.username];
  expect(said.sort()).toEqual(['agent0', 'agent1']);
  expect(floor.next()).toBeUndefined();
  floor.settle('agent0', undefined);
  floor.leave('agent1');
  expect(floor.next()).toEqual({ mutation: 'logOn', username: 'agent0' });
});
