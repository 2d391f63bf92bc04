import { existsSync, readdirSync } from 'node:fs';
import type { RequestHandler } from 'express';

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Sends the compressed file that the build laid beside an asset, where the browser takes it. */
export function precompressed(folder: string): RequestHandler {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (req, res, next) => {
    const name = req.path.slice(1);
    const offered = encodings.filter(([, ending]) => files.has(name + ending));
    if (offered.length === 0) return next();
    res.vary('accept-encoding');
    // Asked one by one: browsers name gzip first, and brotli is smaller.
    const [encoding, ending] = offered.find(([one]) => req.acceptsEncodings(one) === one) ?? [];
    if (!encoding) return next();
    res.type(name).setHeader('content-encoding', encoding);
    req.url = `/${name}${ending}`;
    next();
  };
}
