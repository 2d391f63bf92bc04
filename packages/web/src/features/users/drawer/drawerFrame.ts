/** Where the drawer lies: beside the grid, and over all of a small screen. */
export const drawerFrame = { width: { xs: '100%', sm: 500 }, maxWidth: '100%' } as const;
