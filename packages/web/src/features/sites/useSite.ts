import { useViewer } from '../accounts/useViewer.ts';

/** The site that stands in the address. */
export function useSite() {
  return useViewer().site;
}
