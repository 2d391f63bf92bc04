import type { Actor } from '../roles/Actor.ts';
import { assertReachesSite } from '../roles/assertReachesSite.ts';

/** What a site is made of belongs to the whole site, so who reaches less far does not change it. */
export function assertManages(actor: Actor): void {
  assertReachesSite(actor, 'structure.manage');
}
