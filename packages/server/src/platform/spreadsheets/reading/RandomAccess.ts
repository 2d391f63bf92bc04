/** Bytes of which any part can be read. */
export interface RandomAccess {
  size: number;
  /** Fewer bytes than asked for only at the end. */
  read: (offset: number, length: number) => Promise<Buffer>;
}
