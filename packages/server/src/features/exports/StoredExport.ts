import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { UserSelection } from '../selections/UserSelection.ts';
import type { ExportedKey } from './columns.ts';
import type { ExportFormat } from './ExportFormat.ts';
import type { ExportProblem } from './ExportProblem.ts';

/** What is kept in the run of an export, and shown there. */
export interface ExportInput {
  format: `${ExportFormat}`;
  columns: ExportedKey[];
  rows: number;
  /** The address that it was sent to; null: downloaded. */
  address: string | null;
}

/** An export with its run; times are as statements return them. */
export interface StoredExport {
  id: string;
  site_id: string;
  run_id: string;
  format: `${ExportFormat}`;
  status: 'READY' | 'MAKING' | 'FAILED';
  address: string | null;
  rows_total: number;
  bytes: string | null;
  /** Why it has failed. */
  problem: ExportProblem | null;
  /** How often the making of its file has begun. */
  attempts: number;
  created_at: string;
  expires_at: string;
  actor_id: string;
  actor_name: string;
  actor_token_id: string | null;
  selection: UserSelection;
  input: ExportInput;
  slug: string;
  /** The day on which it was asked for, in the site's time zone. */
  day: string;
}

/** Those that have not ended; `condition` is over `e`, the export, and `r`, its run. */
export function loadExports(em: EntityManager, condition: Sql): Promise<StoredExport[]> {
  return rows(
    em,
    sql`select e.*, r.actor_id, r.actor_name, r.actor_token_id, r.selection, r.input, s.slug,
          to_char(e.created_at at time zone s.time_zone, 'YYYY-MM-DD') as day
        from exports e join runs r on r.id = e.run_id join sites s on s.id = e.site_id
        where e.expires_at > now() and ${condition}`,
  );
}

export async function loadExport(em: EntityManager, condition: Sql): Promise<StoredExport | undefined> {
  const [found] = await loadExports(em, condition);
  return found;
}
