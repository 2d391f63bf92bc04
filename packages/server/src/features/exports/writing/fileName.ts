import type { StoredExport } from '../StoredExport.ts';
import { fileTypes } from './exportFile.ts';

/** As in `northwind users 2026-11-22.xlsx`. */
export function fileName({ slug, day, format }: Pick<StoredExport, 'slug' | 'day' | 'format'>): string {
  return `${slug} users ${day}.${fileTypes[format].extension}`;
}
