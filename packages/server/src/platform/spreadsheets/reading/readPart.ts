import { limits } from './limits.ts';
import { readXml, type XmlEvents } from './readXml.ts';
import type { Zip } from './Zip.ts';

/** Reads a small part to its end. */
export async function readPart(zip: Zip, name: string, events: XmlEvents): Promise<void> {
  for await (const _piece of readXml(zip.read(name, limits.part), events));
}
