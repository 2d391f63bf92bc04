import type { CssVarsThemeOptions, Theme } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { BoxOff, BoxOn, BoxPartly, RingOff, RingOn } from './choiceIcons.tsx';

type Components = NonNullable<CssVarsThemeOptions['components']>;

/** A ring that is seen on every ground; ring and gap are drawn outside, so that nothing moves. */
export const focusRing = {
  outline: '2px solid var(--mui-palette-primary-main)',
  outlineOffset: 2,
};

/** What is pressed, ticked and typed into. */
export const themeControls: Components = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { font: 'inherit', '&.Mui-focusVisible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, color: 'inherit', variant: 'outlined' },
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        minHeight: 34,
        minWidth: 0,
        padding: '6px 13px',
        whiteSpace: 'nowrap',
        variants: [
          {
            props: { variant: 'outlined', color: 'inherit' },
            style: {
              backgroundColor: theme.vars.palette.background.paper,
              borderColor: theme.vars.palette.divider,
              '&:hover': { backgroundColor: theme.vars.palette.tint.neutral },
            },
          },
          {
            props: { variant: 'text', color: 'primary' },
            style: {
              color: theme.vars.palette.accent.text,
              '&:hover': { backgroundColor: theme.vars.palette.tint.accent },
            },
          },
          {
            props: { variant: 'contained' },
            style: {
              '&.Mui-disabled:not(.MuiButton-loading)': {
                backgroundColor: theme.vars.palette.tint.neutral,
                color: theme.vars.palette.text.disabled,
              },
            },
          },
          { props: { size: 'small' }, style: { minHeight: 28, padding: '3px 10px' } },
        ],
      }),
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        borderRadius: 7,
        padding: 6,
        color: theme.vars.palette.text.secondary,
        '&:hover': { backgroundColor: theme.vars.palette.tint.neutral },
      }),
      sizeSmall: { padding: 4 },
    },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small', icon: BoxOff, checkedIcon: BoxOn, indeterminateIcon: BoxPartly },
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        padding: 7,
        borderRadius: 7,
        color: theme.vars.palette.control.main,
        '& .mark': { stroke: theme.vars.palette.primary.contrastText },
        '&:hover': { backgroundColor: 'transparent', color: theme.vars.palette.primary.main },
      }),
    },
  },
  MuiRadio: {
    defaultProps: { size: 'small', icon: RingOff, checkedIcon: RingOn },
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        padding: 7,
        color: theme.vars.palette.control.main,
        '& .dot': { fill: theme.vars.palette.primary.contrastText },
        '&:hover': { backgroundColor: 'transparent', color: theme.vars.palette.primary.main },
      }),
    },
  },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 46, height: 32, padding: '7px 6px' },
      switchBase: ({ theme }: { theme: Theme }) => ({
        padding: 9,
        left: 0,
        '&:hover': { backgroundColor: 'transparent' },
        '&.Mui-checked': { transform: 'translateX(16px)' },
        '& .MuiSwitch-thumb': {
          width: 14,
          height: 14,
          boxShadow: 'none',
          color: theme.vars.palette.background.paper,
        },
        '&.Mui-checked + .MuiSwitch-track': { backgroundColor: theme.vars.palette.primary.main, opacity: 1 },
        '&.Mui-disabled + .MuiSwitch-track': { opacity: 0.45 },
        '&.Mui-focusVisible + .MuiSwitch-track': focusRing,
        '&.Mui-focusVisible': { outline: 'none' },
      }),
      track: ({ theme }: { theme: Theme }) => ({
        height: 18,
        borderRadius: 9,
        backgroundColor: theme.vars.palette.control.main,
        opacity: 1,
      }),
    },
  },
  MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -6 } } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.control.main },
        '&:hover:not(.Mui-focused) .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.text.secondary,
        },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2 },
      }),
      input: { height: 20, padding: '7px 11px' },
    },
  },
  MuiInputBase: {
    styleOverrides: {
      input: ({ theme }: { theme: Theme }) => ({
        '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
        '&.Mui-disabled': { WebkitTextFillColor: theme.vars.palette.text.secondary },
      }),
    },
  },
  MuiSelect: {
    defaultProps: { size: 'small', IconComponent: ChevronDown },
    styleOverrides: {
      icon: ({ theme }: { theme: Theme }) => ({
        width: 16,
        height: 16,
        top: 'calc(50% - 8px)',
        right: 10,
        color: theme.vars.palette.text.secondary,
      }),
    },
  },
  MuiLink: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        color: theme.vars.palette.accent.text,
        textDecorationColor: 'transparent',
        borderRadius: 4,
        '&:hover': { textDecorationColor: 'currentColor' },
        '&:focus-visible': focusRing,
      }),
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        // What explains a locked field is to be read all the same.
        '&.Mui-disabled': { color: theme.vars.palette.text.secondary },
      }),
    },
  },
  MuiFormLabel: {
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        color: theme.vars.palette.text.primary,
        fontWeight: 550,
        '&.Mui-focused:not(.Mui-error)': { color: theme.vars.palette.text.primary },
        '&.Mui-disabled': { color: theme.vars.palette.text.secondary },
      }),
    },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 0, padding: '8px 2px', marginRight: 20 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
};
