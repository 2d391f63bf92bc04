const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(id: string): boolean {
  return UUID.test(id);
}

/** An id of another shape is an unknown id, not an error of the database. */
export function uuids(ids: readonly string[]): string[] {
  return ids.filter(isUuid);
}
