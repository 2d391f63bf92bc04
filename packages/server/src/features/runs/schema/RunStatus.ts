import { registerEnumType } from 'type-graphql';
import type { RunStatus as Status } from '../states.ts';

export const RunStatus: { [S in Status]: S } = {
  PLANNING: 'PLANNING',
  PLANNED: 'PLANNED',
  WAITING_FOR_APPROVAL: 'WAITING_FOR_APPROVAL',
  SCHEDULED: 'SCHEDULED',
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  APPLIED: 'APPLIED',
  PARTLY_WAITING: 'PARTLY_WAITING',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
  UNDONE: 'UNDONE',
  EXPIRED: 'EXPIRED',
};

registerEnumType(RunStatus, {
  name: 'RunStatus',
  description: 'Where a run is. Only APPLIED, PARTLY_WAITING and UNDONE runs have ever changed anything.',
  valuesConfig: {
    PLANNING: { description: 'The plan is being worked out.' },
    PLANNED: { description: 'The plan is ready to be shown and applied, for 24 hours.' },
    WAITING_FOR_APPROVAL: { description: 'A second administrator must approve it.' },
    SCHEDULED: { description: 'It will be applied at its time.' },
    QUEUED: { description: 'It will be applied as soon as a worker is free.' },
    RUNNING: { description: 'It is being applied; nothing of it is visible yet.' },
    APPLIED: { description: 'It is wholly applied.' },
    PARTLY_WAITING: {
      description: 'It waits for users to log off. What it has done to those who have is visible.',
    },
    CANCELLED: { description: 'Somebody cancelled it before it was applied. It changed nothing.' },
    FAILED: { description: 'It could not be applied; error says why. It changed nothing.' },
    UNDONE: { description: 'It was applied and then undone by undoneBy.' },
    EXPIRED: {
      description:
        'A plan that was not applied in time, or what recurred and has come to its end. It changed nothing.',
    },
  },
});
