import { createContext, type ReactNode } from 'react';

/** What the shell puts into the header of every page, such as work that is under way. */
export const HeaderSlot = createContext<ReactNode>(null);
