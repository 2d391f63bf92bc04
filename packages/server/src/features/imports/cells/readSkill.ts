/** `Name:level`; the level is null where it is no whole number from 1 to 10. */
export function readSkill(item: string): { name: string; level: number | null } {
  const colon = item.lastIndexOf(':');
  const level = colon < 0 ? '' : item.slice(colon + 1).trim();
  // A name may have a colon of its own; only digits after the last one, or nothing, are a level.
  if (colon < 0 || !/^[+-]?[0-9.,]*$/.test(level)) return { name: item, level: null };
  const valid = /^0*([1-9]|10)$/.test(level);
  return { name: item.slice(0, colon).trim(), level: valid ? Number(level) : null };
}
