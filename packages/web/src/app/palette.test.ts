import { describe, expect, test } from 'vitest';
import { pastels } from '../ui/pastels.ts';
import { contrast } from './contrast.ts';
import { dark, light } from './palette.ts';

const TEXT = 4.5;
const CONTROL = 3;

describe.each([
  ['light', light],
  ['dark', dark],
])('W8 the %s scheme', (scheme, colours) => {
  const { tint, float } = colours;
  const grounds = [colours.ground, colours.panel, colours.band, tint.hover, tint.accent, tint.neutral];
  const pairs: [string, string, string[]][] = [
    ['text', colours.text, grounds],
    ['secondary', colours.secondary, grounds],
    ['accentText', colours.accentText, grounds],
    ['good', colours.good, [colours.ground, colours.panel, tint.accent, tint.good]],
    ['bad', colours.bad, [colours.ground, colours.panel, tint.accent, tint.bad]],
    ['warn', colours.warn, [colours.ground, colours.panel, tint.accent, tint.warn]],
    ['text on tints', colours.text, [tint.good, tint.bad, tint.warn]],
    ['onAccent', colours.onAccent, [colours.accent, colours.accentStrong]],
    ['onBad', scheme === 'light' ? '#FFFFFF' : colours.ground, [colours.bad]],
    ['float.text', float.text, [float.ground, float.raised]],
    ['float.secondary', float.secondary, [float.ground]],
    ['float.accent', float.accent, [float.ground]],
  ];
  test.each(pairs)('has 4.5:1 for %s', (_name, colour, on) => {
    for (const ground of on)
      expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  const controls: [string, string][] = [
    ['control', colours.control],
    ['accent', colours.accent],
    ['quiet', colours.quiet],
  ];
  test.each(controls)('has 3:1 for %s', (_name, colour) => {
    for (const ground of [colours.ground, colours.panel, tint.accent]) {
      expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(CONTROL);
    }
  });

  test('has 4.5:1 for initials', () => {
    for (const { [scheme as 'light' | 'dark']: pastel } of pastels) {
      expect(contrast(pastel.text, pastel.ground), pastel.text).toBeGreaterThanOrEqual(TEXT);
    }
  });
});
