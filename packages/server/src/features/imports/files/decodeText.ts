/** The text of bytes that come in pieces, without a byte-order mark; a wrong byte becomes U+FFFD. */
export async function* decodeText(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  // Half of a UTF-16 pair is a line feed that another program added.
  if (rest && !encoding.startsWith('utf-16')) yield rest;
}
