export type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

export const toneColours: Record<Tone, string> = {
  good: 'good.text',
  bad: 'bad.text',
  warn: 'warn.text',
  busy: 'primary.main',
  quiet: 'quiet.main',
};
