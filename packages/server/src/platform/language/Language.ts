/** The languages that the server words its answers in; English where a reader has none of them. */
export const readerLanguages = ['en', 'de'] as const;

export type Language = (typeof readerLanguages)[number];
