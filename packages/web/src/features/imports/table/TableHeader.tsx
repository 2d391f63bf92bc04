import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NativeChoice } from '../../../ui/NativeChoice.tsx';
import type { TableColumn } from './userTable.ts';

interface TableHeaderProps {
  headers: readonly string[];
  columns: readonly TableColumn[];
  onRename(column: number, header: string): void;
  onRemove(column: number): void;
  onAdd(header: string): void;
}

/** What each column is, out of those of the templates; a header that was pasted may be another. */
export function TableHeader({ headers, columns, onRename, onRemove, onAdd }: TableHeaderProps) {
  const { t } = useTranslation('imports');
  const labels = columns.map(({ label }) => label);
  const unused = labels.find((label) => !headers.includes(label));
  const optionsFor = (header: string) =>
    [...(labels.includes(header) ? [] : [header]), ...labels].map((label) => ({
      value: label,
      label: label || t('columns.noHeader'),
    }));
  return (
    <TableHead>
      <TableRow>
        <TableCell className="number">1</TableCell>
        {headers.map((header, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one name
          <TableCell key={at}>
            <NativeChoice
              label={t('table.column', { number: at + 1 })}
              value={header}
              options={optionsFor(header)}
              onChange={(next) => onRename(at, next)}
            />
            {headers.length > 1 && (
              <IconButton
                size="small"
                sx={{ p: 1.5 }}
                aria-label={t('table.removeColumn', { column: header })}
                onClick={() => onRemove(at)}
              >
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </TableCell>
        ))}
        <TableCell>
          {unused && (
            <IconButton size="small" aria-label={t('table.addColumn')} onClick={() => onAdd(unused)}>
              <Plus size={15} aria-hidden />
            </IconButton>
          )}
        </TableCell>
      </TableRow>
    </TableHead>
  );
}
