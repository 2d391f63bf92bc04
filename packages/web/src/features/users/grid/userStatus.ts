import type { UserStatus } from '../../../gql/graphql.ts';

type StateTone = 'good' | 'bad' | 'warn' | 'quiet';

/** What the status column says: taking contacts counts for more than being active. */
export function userState({ status, loggedOn }: { status: UserStatus; loggedOn: boolean }): {
  word: UserStatus | 'LOGGED_ON';
  tone: StateTone;
  /** Stands out as a tag, for somebody should look at it. */
  tag: boolean;
} {
  switch (status) {
    case 'ACTIVE':
      return loggedOn
        ? { word: 'LOGGED_ON', tone: 'good', tag: false }
        : { word: status, tone: 'quiet', tag: false };
    case 'LOCKED':
      return { word: status, tone: 'bad', tag: false };
    case 'INVITED':
      return { word: status, tone: 'warn', tag: true };
    case 'SUSPENDED':
      return { word: status, tone: 'quiet', tag: true };
    case 'DELETED':
      return { word: status, tone: 'bad', tag: true };
  }
}
