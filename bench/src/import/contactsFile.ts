import { buffer } from 'node:stream/consumers';
import { writeWorkbook } from '@muster/server/platform/spreadsheets/writeWorkbook';

const licenses = ['Enterprise', 'Contact', 'Unassigned'];
const centers = ['DE', 'US', 'SG', 'BR', 'AU'];

const header = ['First Name', 'Last Name', 'License', 'Extension', 'Email Address', 'Role', 'Data Center'];

/** People who are all new, as rows of the Contacts template below its header. */
function* contacts(rows: number): Generator<string[]> {
  yield header;
  for (let i = 1; i <= rows; i += 1) {
    const license = licenses[i % 3] ?? '';
    const center = centers[i % 5] ?? '';
    yield [
      `Nia${i % 97}`,
      `Newcomer ${i}`,
      license,
      `${4_000_000 + i}`,
      `new.${i}@newcomers.test`,
      'Agent',
      center,
    ];
  }
}

export function contactsFile(rows: number): string {
  let file = '';
  for (const cells of contacts(rows)) file += `${cells.join(',')}\r\n`;
  return file;
}

/** The same as an XLSX workbook. */
export async function contactsWorkbook(rows: number): Promise<Buffer> {
  async function* asked() {
    yield* contacts(rows);
  }
  const columns = header.map(() => ({}));
  return buffer(writeWorkbook([{ name: 'Contacts', columns, rows: asked() }]));
}
