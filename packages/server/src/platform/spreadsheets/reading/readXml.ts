import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';

export interface XmlEvents {
  /** Names come without their namespace. */
  open: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Feeds XML that comes in pieces to `events`, and yields after each piece. No entities, no document type. */
export async function* readXml(bytes: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let quiet = 0;
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    depth += 1;
    if (depth > limits.depth) throw new WorkbookProblem('deepTags');
    events.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    depth -= 1;
    events.close?.(local(name));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('doctype', () => {
    throw new WorkbookProblem('documentType');
  });
  parser.on('error', () => {
    throw new WorkbookProblem('brokenXml');
  });
  for await (const text of decoded(bytes)) {
    quiet += text.length;
    parser.write(text);
    if (quiet > limits.withoutTag) throw new WorkbookProblem('endlessCell');
    yield;
  }
  parser.close();
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of bytes) {
    decoder ??= decoderOf(piece);
    yield decoder.decode(piece, { stream: true });
  }
}

/** By the byte-order mark, else as the first line tells, in an encoding in which that line can be read. */
function decoderOf(head: Buffer): InstanceType<typeof TextDecoder> {
  const [first, second] = head;
  // A mark, or the < that XML begins with.
  if ((first === 0xff && second === 0xfe) || second === 0) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || first === 0) return new TextDecoder('utf-16be');
  const told = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(head.toString('latin1', 0, 200))?.[1];
  if (!told || /^utf-?16/i.test(told)) return new TextDecoder();
  try {
    return new TextDecoder(told);
  } catch {
    throw new WorkbookProblem('xmlEncoding', told);
  }
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute whatever the prefix of its namespace is. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  const found = Object.keys(attributes).find((key) => key.includes(':') && local(key) === name);
  return found === undefined ? undefined : attributes[found];
}
