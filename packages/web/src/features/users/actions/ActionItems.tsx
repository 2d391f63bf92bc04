import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from './bulkActions.ts';

/** Actions as the items of a menu; what takes away stands last and apart. */
export function actionItems(actions: readonly BulkAction[], onChoose: (action: BulkAction) => void) {
  const plain = actions.filter(({ destructive }) => !destructive);
  const destructive = actions.filter((action) => action.destructive);
  const item = (action: BulkAction) => <ActionItem key={action.key} action={action} onChoose={onChoose} />;
  return [
    ...plain.map(item),
    plain.length > 0 && destructive.length > 0 && <Divider key="divider" />,
    ...destructive.map(item),
  ];
}

interface ActionItemProps {
  action: BulkAction;
  onChoose(action: BulkAction): void;
}

function ActionItem({ action, onChoose, ...item }: ActionItemProps) {
  const { t } = useTranslation('users');
  return (
    <MenuItem
      {...item}
      onClick={() => onChoose(action)}
      sx={action.destructive ? { color: 'bad.text' } : undefined}
    >
      {t(action.labelKey)}
    </MenuItem>
  );
}
