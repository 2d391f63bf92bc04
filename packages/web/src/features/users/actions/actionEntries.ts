import type { TFunction } from 'i18next';
import type { MenuEntry } from '../../../ui/LazyMenu.tsx';
import type { BulkAction } from './bulkActions.ts';

/** Actions as the entries of a menu; those of a kind stand together. */
export function actionEntries(
  actions: readonly BulkAction[],
  t: TFunction<'users'>,
  onChoose: (action: BulkAction) => void,
): MenuEntry[] {
  return actions.map((action, at) => ({
    key: action.key,
    label: t(`actions.${action.key}`),
    danger: action.destructive === true,
    apart: at > 0 && actions[at - 1]?.group !== action.group,
    onChoose: () => onChoose(action),
  }));
}
