import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportColumn } from '../../gql/graphql.ts';
import { inOrder, moved } from '../../ui/listOrder.ts';
import { OrderRow } from '../../ui/OrderRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { exportColumns, type Preset, presetColumns } from './exportColumns.ts';

interface ColumnChoiceProps {
  chosen: readonly ExportColumn[];
  /** The columns of the grid. */
  shown: readonly string[];
  onChange(chosen: ExportColumn[]): void;
}

const presets: readonly Preset[] = ['grid', 'importable', 'all'];

/** Which columns a file has, in which order: ticked, found by typing, moved by mouse or by keys. */
export function ColumnChoice({ chosen, shown, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const id = useId();
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<ExportColumn | null>(null);
  const label = (column: ExportColumn) => t(`columns.${column}`);
  const wanted = search.trim().toLocaleLowerCase();
  const listed = inOrder(exportColumns, chosen).filter((column) =>
    label(column).toLocaleLowerCase().includes(wanted),
  );
  const move = (column: ExportColumn, to: number) => {
    const next = moved(chosen, column, to);
    onChange(next);
    setSaid(t('order.moved', { column: label(column), place: next.indexOf(column) + 1, of: next.length }));
  };
  return (
    <Box role="group" aria-labelledby={id} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 3, rowGap: 1 }}>
        <Box component="h3" id={id} sx={{ typography: 'h3', m: 0 }}>
          {t('order.label')}
        </Box>
        <Box component="span" className="tabular" sx={{ color: 'text.secondary', mr: 'auto' }}>
          {t('order.count', { count: chosen.length, shown: format.number(chosen.length) })}
        </Box>
        {presets.map((preset) => (
          <Button
            key={preset}
            size="small"
            variant="text"
            color="primary"
            aria-pressed={String(chosen) === String(presetColumns(preset, shown))}
            onClick={() => onChange(presetColumns(preset, shown))}
          >
            {t(`presets.${preset}`)}
          </Button>
        ))}
      </Box>
      <TextField
        label={t('order.search')}
        type="search"
        value={search}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
      />
      <Box
        component="ul"
        aria-label={t('order.label')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          border: 1,
          borderColor: 'divider',
          borderRadius: '7px',
          height: 250,
          overflowY: 'auto',
        }}
      >
        {listed.map((column) => {
          const place = chosen.indexOf(column);
          return (
            <OrderRow
              key={column}
              label={label(column)}
              place={place}
              last={chosen.length - 1}
              isDragged={dragged === column}
              onTick={() =>
                onChange(place < 0 ? [...chosen, column] : chosen.filter((one) => one !== column))
              }
              onMove={(to) => move(column, to)}
              onDrag={() => setDragged(column)}
              onDragOver={() => dragged && place >= 0 && onChange(moved(chosen, dragged, place))}
              onDrop={() => setDragged(null)}
            />
          );
        })}
        {listed.length === 0 && (
          <Box component="li" sx={{ p: 3, color: 'text.secondary' }}>
            {t('order.none', { text: search.trim() })}
          </Box>
        )}
      </Box>
      <FormHelperText error={chosen.length === 0} sx={{ mx: 0 }}>
        {t(chosen.length === 0 ? 'order.required' : 'order.help')}
      </FormHelperText>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </Box>
  );
}
