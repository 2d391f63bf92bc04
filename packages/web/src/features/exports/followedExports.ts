/** What is not made by then has failed, or will without anybody waiting for it. */
const LONGEST_MS = 60 * 60 * 1000;

const place = (site: string) => `muster.exports.${site}`;

/** The exports of a site that this tab waits for, also when it is loaded anew; the oldest first. */
export function followedExports(site: string): string[] {
  return Object.entries(read(site)).flatMap(([id, until]) => (until > Date.now() ? id : []));
}

/** Until when it is. */
export function followExport(site: string, id: string): number {
  const followed = { [id]: Date.now() + LONGEST_MS, ...read(site) };
  write(site, followed);
  return followed[id] ?? 0;
}

export function forgetExport(site: string, id: string): void {
  const { [id]: _, ...others } = read(site);
  write(site, others);
}

function read(site: string): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(place(site)) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

function write(site: string, followed: Record<string, number>): void {
  try {
    sessionStorage.setItem(place(site), JSON.stringify(followed));
  } catch {
    // Without storage it is followed until the page is loaded anew.
  }
}
