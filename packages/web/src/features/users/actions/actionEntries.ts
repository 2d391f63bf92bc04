import type { TFunction } from 'i18next';
import type { MenuEntry } from '../../../ui/LazyMenu.tsx';
import type { BulkAction } from './bulkActions.ts';

/** Actions as the entries of a menu; what takes away stands last and apart. */
export function actionEntries(
  actions: readonly BulkAction[],
  t: TFunction<'users'>,
  onChoose: (action: BulkAction) => void,
): MenuEntry[] {
  const entry = (action: BulkAction): MenuEntry => ({
    key: action.key,
    label: t(action.labelKey),
    onChoose: () => onChoose(action),
  });
  const plain = actions.filter(({ destructive }) => !destructive).map(entry);
  const destructive = actions.filter((action) => action.destructive).map(entry);
  return [
    ...plain,
    ...destructive.map((one, at) => ({ ...one, danger: true, apart: at === 0 && plain.length > 0 })),
  ];
}
