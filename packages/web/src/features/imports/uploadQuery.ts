/** The uploads in the address of the columns step. */
export function uploadQuery(uploadIds: readonly string[]): string {
  return new URLSearchParams(uploadIds.map((id) => ['upload', id])).toString();
}
