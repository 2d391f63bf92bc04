import '@fontsource-variable/inter/index.css';
import { createTheme, type Shadows } from '@mui/material/styles';
import { type Colours, dark, light } from './palette.ts';
import { themeControls } from './themeControls.tsx';
import { themeSurfaces } from './themeSurfaces.ts';
import type {} from './themeTypes.ts';

const rem = (pixels: number) => `${pixels / 16}rem`;

function palette(colours: Colours) {
  const { accent, onAccent, accentStrong, accentText, good, bad, warn } = colours;
  const filled = (main: string) => ({ main, light: main, dark: main, contrastText: onAccent });
  return {
    primary: { main: accent, light: accentStrong, dark: accentStrong, contrastText: onAccent },
    secondary: filled(colours.secondary),
    success: filled(good),
    error: filled(bad),
    warning: filled(warn),
    info: filled(accent),
    background: { default: colours.ground, paper: colours.panel },
    text: { primary: colours.text, secondary: colours.secondary, disabled: colours.control },
    divider: colours.line,
    action: { hover: colours.tint.hover, selected: colours.tint.accent, active: colours.secondary },
    band: colours.band,
    control: { main: colours.control },
    quiet: { main: colours.quiet },
    accent: { text: accentText, strong: accentStrong },
    good: { text: good },
    bad: { text: bad },
    warn: { text: warn },
    tint: colours.tint,
    float: colours.float,
  };
}

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data' },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  spacing: 4,
  shape: { borderRadius: 7 },
  shadows: Array(25).fill('none') as Shadows,
  motion: { reducedMotion: 'system' },
  transitions: { duration: { enteringScreen: 140, leavingScreen: 100, standard: 140, shorter: 120 } },
  typography: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeightMedium: 550,
    fontWeightBold: 650,
    body1: { fontSize: rem(13.5), lineHeight: 20 / 13.5, letterSpacing: 0 },
    body2: { fontSize: rem(12.5), lineHeight: 18 / 12.5, letterSpacing: 0 },
    caption: { fontSize: rem(11.5), lineHeight: 16 / 11.5, letterSpacing: 0 },
    subtitle2: { fontSize: rem(12.5), lineHeight: 18 / 12.5, fontWeight: 600 },
    h1: { fontSize: rem(20), lineHeight: 1.3, fontWeight: 650, letterSpacing: '-0.012em' },
    h2: { fontSize: rem(17), lineHeight: 1.3, fontWeight: 650, letterSpacing: '-0.008em' },
    h3: { fontSize: rem(14.5), lineHeight: 1.35, fontWeight: 600 },
    button: {
      fontSize: rem(13.5),
      lineHeight: 20 / 13.5,
      fontWeight: 600,
      textTransform: 'none',
      letterSpacing: 0,
    },
  },
  components: { ...themeControls, ...themeSurfaces },
});
