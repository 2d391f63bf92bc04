import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import Select from '@mui/material/Select';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';
import type { FoundMapping, MappingColumn, MappingField } from './mapping.ts';

interface MappingRowProps {
  column: MappingColumn;
  /** Its header, or its number where it has none. */
  name: string;
  fields: readonly MappingField[];
  source: FoundMapping['source'];
  chosen: string;
  /** Whether what is chosen is the guess. */
  guessed: boolean;
  /** The column that fills the same field. */
  clash: string | undefined;
  onChoose(index: number, key: string): void;
}

/** A column of the file with the field that it is read as, and why. */
export const MappingRow = memo(function MappingRow(props: MappingRowProps) {
  const { column, name, fields, source, chosen, guessed, clash, onChoose } = props;
  const { t } = useTranslation('imports');
  const id = useId();
  const field = fields.find(({ key }) => key === chosen);
  // That an export’s column is left out needs no reason at each of them.
  const told = column.guess !== null && (chosen !== '' || column.guess === 'REMEMBERED');
  const why = guessed
    ? told && t(`mapping.why.${column.guess}`, { source: source && t(`sourceNames.${source}`) })
    : t('mapping.why.chosen');
  const values = column.samples.map((value, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place; two may be the same
    <Box key={at} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={value}>
      {value}
    </Box>
  ));
  const help = () => {
    if (clash !== undefined) return t('mapping.clash', { column: clash, field: field?.label });
    if (column.isPassword) return t('mapping.password');
    if (chosen === 'fullName' && column.sampleNames.length > 0) return splitNames();
    return field?.help;
  };
  const splitNames = () =>
    column.sampleNames.map(({ firstName, lastName }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place
      <Box key={at} component="span" sx={{ display: 'block' }}>
        {t('mapping.split', { first: firstName ?? '–', last: lastName ?? '–' })}
      </Box>
    ));

  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <Box sx={{ fontWeight: 550, color: column.header ? undefined : 'text.secondary' }}>{name}</Box>
        <Box sx={{ display: { md: 'none' }, color: 'text.secondary', mt: 1 }}>{values}</Box>
      </TableCell>
      <TableCell sx={{ display: { xs: 'none', md: 'table-cell' }, color: 'text.secondary' }}>
        {values.length > 0 ? values : '–'}
      </TableCell>
      <TableCell>
        <FormControl fullWidth error={clash !== undefined}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <Select
              native
              value={chosen}
              disabled={column.isPassword}
              onChange={({ target }) => onChoose(column.index, target.value)}
              sx={{
                width: 220,
                maxWidth: '100%',
                color: chosen ? undefined : 'text.secondary',
                '& .MuiNativeSelect-icon': { top: '50%', transform: 'translateY(-50%)' },
              }}
              slotProps={{
                input: {
                  'aria-label': t('mapping.readAs', { column: name }),
                  'aria-describedby': `${id}-help`,
                  'aria-invalid': clash !== undefined,
                },
              }}
            >
              <option value="">{t('mapping.leftOut')}</option>
              {fields.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </Select>
            {why && <Tag tone={guessed ? 'neutral' : 'accent'}>{why}</Tag>}
          </Box>
          <FormHelperText id={`${id}-help`} sx={{ mx: 0 }}>
            {help()}
          </FormHelperText>
        </FormControl>
      </TableCell>
    </TableRow>
  );
});
