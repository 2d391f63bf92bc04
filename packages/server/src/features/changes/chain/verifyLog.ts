import type { Client } from 'pg';
import { type Pin, type Site, type Verdict, verifySite } from './verifySite.ts';

/** The verdict on each site, closed ones too, one after the other: each is one pass over its log. */
export async function* verifyLog(client: Client, pins: readonly Pin[]): AsyncGenerator<Verdict> {
  await client.query('begin isolation level repeatable read read only');
  const { rows: sites } = await client.query<Site>('select id, slug from sites order by slug');
  for (const site of sites) yield await verifySite(client, site, pins);
  await client.query('commit');
}
