import { z } from '../../ui/zod.ts';

/** What the form of the first site checks before the server does; each message is a key of the translations. */
export const setUpSchema = z
  .object({
    siteName: z.string().trim().min(1, 'siteName').max(200, 'siteName'),
    siteSlug: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'siteSlug'),
    timeZone: z.string(),
    firstName: z.string().trim().max(100, 'firstName'),
    lastName: z.string().trim().max(100, 'firstName'),
    email: z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'email'),
    password: z.string().min(15, 'password').max(128, 'password'),
  })
  .refine(({ firstName, lastName }) => firstName !== '' || lastName !== '', {
    path: ['firstName'],
    message: 'firstName',
  });

export type SetUpValues = z.infer<typeof setUpSchema>;

/** A name as it may stand in an address: "Nørd & Söhne" is nord-sohne. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll('ø', 'o').replaceAll('ß', 'ss').toLowerCase();
  return plain
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-|-$/g, '');
}
