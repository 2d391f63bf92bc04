import { createContext } from 'react';

/** What stands behind the title of every page in the browser's tab, such as the site. */
export const TitleSuffix = createContext<string | undefined>(undefined);
