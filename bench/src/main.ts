import { Client } from 'pg';
import { Api } from './api/Api.ts';
import { startServer } from './api/startServer.ts';
import { measureBulk } from './bulk/measureBulk.ts';
import { openDatabase } from './database/openDatabase.ts';
import { measureExport } from './export/measureExport.ts';
import { measureGrid } from './grid/measureGrid.ts';
import { measureAgain } from './import/measureAgain.ts';
import { measureImport, measureWorkbook } from './import/measureImport.ts';
import { measureWide } from './import/measureWide.ts';
import { loadSite, PASSWORD } from './load/loadSite.ts';
import type { Bench } from './measure/Bench.ts';
import { isMet, type Line } from './measure/Line.ts';
import { printTable } from './measure/printTable.ts';
import { writeTable } from './measure/writeTable.ts';
import { type Options, readOptions } from './options.ts';

const options = readOptions();
const database = await openDatabase(options.keep);
try {
  const lines = await measureAll(database.url, options);
  const table = printTable(lines);
  console.log(`\n${table}\n`);
  if (lines.some((line) => isMet(line) === false)) console.log('Not every target is met.');
  if (options.write) await writeTable(table);
} finally {
  await database.close();
}

async function measureAll(databaseUrl: string, { users, pairs, only }: Options): Promise<Line[]> {
  const site = await loadSite(databaseUrl, users);
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  const server = await startServer(databaseUrl);
  const lines: Line[] = [];
  try {
    const api = await Api.signIn(server.url, 'admin@bench.test', PASSWORD);
    const bench: Bench = {
      owner,
      databaseUrl,
      server,
      api,
      site,
      users,
      pairs,
      report: (line) => lines.push(line),
    };
    const wanted = (name: string) => only.length === 0 || only.includes(name);
    if (wanted('grid')) await measureGrid(bench);
    if (wanted('import')) await measureImport(bench, users / 10);
    if (wanted('workbook')) await measureWorkbook(bench, users / 10);
    if (wanted('export')) await measureExport(bench);
    // Only when named, and once: at a million each takes a quarter of an hour.
    const once = { ...bench, pairs: 1 };
    if (only.includes('import-whole')) await measureImport(once, users);
    if (only.includes('workbook-whole')) await measureWorkbook(once, users);
    if (only.includes('import-again')) await measureAgain(bench, users);
    if (only.includes('import-wide')) await measureWide(bench, users);
    if (wanted('bulk')) await measureBulk(bench, { whole: wanted('whole') });
  } finally {
    await server.stop();
    await owner.end();
  }
  return lines;
}
