import type { Colours } from './palette.ts';

interface MusterPalette {
  band: string;
  control: { main: string };
  quiet: { main: string };
  accent: { text: string; strong: string };
  good: { text: string };
  bad: { text: string };
  warn: { text: string };
  tint: Colours['tint'];
  float: Colours['float'];
}

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette extends MusterPalette {}
  interface PaletteOptions extends MusterPalette {}
}
