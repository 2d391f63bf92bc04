/** A file that is made while it is sent. */
export interface Download {
  name: string;
  type: 'csv' | 'xlsx';
  content: Iterable<string> | AsyncIterable<string | Buffer>;
}
