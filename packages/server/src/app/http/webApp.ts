import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { precompressed } from './precompressed.ts';

const YEAR = 31_536_000;

/** The built web app: hashed assets are kept for a year, and every address of the app answers with its page. */
export function webApp(folder: string): RequestHandler {
  const router = Router();
  const assetFolder = path.join(folder, 'assets');
  const assets = express.static(assetFolder, {
    immutable: true,
    maxAge: YEAR * 1000,
    index: false,
  });
  router.use('/assets', precompressed(assetFolder), assets, (_req, res) => {
    res.status(404).end();
  });
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*path}', (req, res, next) => {
    if (!req.accepts('html') || path.extname(req.path)) return next();
    res.setHeader('cache-control', 'no-cache');
    res.sendFile('index.html', { root: folder });
  });
  return router;
}
