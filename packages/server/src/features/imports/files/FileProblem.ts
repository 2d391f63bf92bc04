/** The file as a whole cannot be read; the message says why and what to do. */
export class FileProblem extends Error {
  constructor(
    readonly code: 'FILE_INVALID' | 'HEADER_INVALID',
    message: string,
  ) {
    super(message);
  }
}
