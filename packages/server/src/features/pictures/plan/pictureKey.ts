/** P2: the name of a file without its last ending; IDs may hold dots. */
export function pictureKey(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return (dot < 0 ? name : name.slice(0, dot)).trim();
}
