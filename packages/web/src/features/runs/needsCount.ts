interface Guard {
  guardCount: number;
  guardPercent: number;
}

/** B8: a removal from more than so many users, or from more than so great a part of the site, has its count typed. */
export function needsCount(
  changed: number,
  usersOfSite: number,
  { guardCount, guardPercent }: Guard,
): boolean {
  return changed > guardCount || changed * 100 > usersOfSite * guardPercent;
}
