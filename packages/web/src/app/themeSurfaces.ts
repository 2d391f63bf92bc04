import type { CssVarsThemeOptions, Theme } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { createElement } from 'react';
import { focusAtOnce } from '../ui/focusAtOnce.ts';
import { focusRing } from './themeControls.tsx';

type Components = NonNullable<CssVarsThemeOptions['components']>;

const SHADOW = '0 1px 2px rgb(15 20 27 / 0.08), 0 12px 32px -8px rgb(15 20 27 / 0.28)';

const floating = ({ theme }: { theme: Theme }) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  boxShadow: SHADOW,
});

/** Menus live in the dialog they were opened from, or in the page, so that they are part of its landmark. */
function floatHome(): Element | null {
  return [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.getElementById('content');
}

/** What things stand on: hairlines on the page, a shadow only on what floats over it. */
export const themeSurfaces: Components = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      // Not everywhere: Inter's tabular figures widen the hyphen too.
      '.tabular, time, input, [aria-live]': { fontVariantNumeric: 'tabular-nums' },
      body: { ...theme.typography.body1 },
      '#root': { minHeight: '100dvh' },
      ':focus-visible': focusRing,
      '.truncate': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
      // For those who listen only.
      '.visually-hidden': {
        position: 'absolute',
        width: 1,
        height: 1,
        margin: -1,
        padding: 0,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
        border: 0,
      },
      '[tabindex="-1"]:focus-visible': { outline: 'none' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiMenu: { styleOverrides: { paper: floating, list: { padding: 5 } } },
  MuiPopover: { defaultProps: { container: floatHome }, styleOverrides: { paper: floating } },
  MuiAutocomplete: {
    defaultProps: { popupIcon: createElement(ChevronDown, { size: 16 }) },
    styleOverrides: { paper: floating },
  },
  MuiPopper: { defaultProps: { container: floatHome } },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        ...theme.typography.body1,
        minHeight: 34,
        padding: '6px 10px',
        borderRadius: 6,
        '&.Mui-focusVisible': { backgroundColor: theme.vars.palette.tint.accent, outlineOffset: -2 },
        '&:hover': { backgroundColor: theme.vars.palette.tint.neutral },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.tint.accent },
      }),
    },
  },
  MuiDialog: {
    defaultProps: { slotProps: { paper: { ref: focusAtOnce } } },
    styleOverrides: {
      paper: { borderRadius: 14, boxShadow: SHADOW },
      root: { '& .MuiBackdrop-root': { backgroundColor: 'rgb(15 20 27 / 0.42)' } },
    },
  },
  MuiDrawer: {
    defaultProps: { slotProps: { paper: { ref: focusAtOnce } } },
    styleOverrides: {
      paper: ({ theme }: { theme: Theme }) => ({
        border: 0,
        borderLeft: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: SHADOW,
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 350, enterNextDelay: 100, disableInteractive: false },
    styleOverrides: {
      tooltip: ({ theme }: { theme: Theme }) => ({
        ...theme.typography.body2,
        backgroundColor: theme.vars.palette.float.ground,
        color: theme.vars.palette.float.text,
        padding: '5px 9px',
        borderRadius: 7,
        maxWidth: 360,
      }),
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: 'pulse' },
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        backgroundColor: theme.vars.palette.tint.neutral,
        borderRadius: 5,
        '&.MuiSkeleton-circular': { borderRadius: '50%' },
      }),
    },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        height: 6,
        borderRadius: 3,
        backgroundColor: theme.vars.palette.tint.neutral,
      }),
      bar: { borderRadius: 3 },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        ...theme.typography.body1,
        height: 40,
        padding: '0 12px',
        borderColor: theme.vars.palette.divider,
      }),
      head: ({ theme }: { theme: Theme }) => ({
        ...theme.typography.subtitle2,
        height: 34,
        color: theme.vars.palette.text.secondary,
        backgroundColor: theme.vars.palette.band,
      }),
    },
  },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => {
        const { tint, accent, good, bad, warn, text } = theme.vars.palette;
        const look = (severity: 'info' | 'success' | 'error' | 'warning', ground: string, sign: string) => ({
          props: { severity },
          style: { backgroundColor: ground, '& .MuiAlert-icon': { color: sign } },
        });
        return {
          ...theme.typography.body1,
          borderRadius: 10,
          padding: '4px 14px',
          alignItems: 'center',
          '&&': { color: text.primary },
          variants: [
            look('info', tint.accent, accent.text),
            look('success', tint.good, good.text),
            look('error', tint.bad, bad.text),
            look('warning', tint.warn, warn.text),
          ],
        };
      },
    },
  },
};
