import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../ui/PersonName.tsx';
import { DifferenceParts } from './DifferenceParts.tsx';
import { type FieldDifference, fieldsOf } from './differenceParts.ts';
import { useTakenOut } from './TakenOut.tsx';

export interface UserDifference {
  user: { id: string; name: string; username: string };
  fields: readonly FieldDifference[];
}

interface DifferenceTableProps {
  users: readonly UserDifference[];
  label: string;
  /** Where a user is shown; in a dialog nothing leads away. */
  linkTo?: ((userId: string) => string) | undefined;
}

/** Users below each other, a column for each field that changes in any of them. */
export function DifferenceTable({ users, label, linkTo }: DifferenceTableProps) {
  const { t } = useTranslation('runs');
  const { takeOut } = useTakenOut();
  const fields = fieldsOf(users);
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small" aria-label={label} sx={{ '& tbody tr:last-of-type > *': { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('differences.user')}</TableCell>
            {fields.map((field) => (
              <TableCell key={field}>{t(`fields.${field}`, { defaultValue: field })}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {users.map(({ user, fields: differences }) => (
            <TableRow key={user.id}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                <PersonName name={user.name} username={user.username} to={linkTo?.(user.id)} />
                {takeOut && (
                  <IconButton
                    size="small"
                    aria-label={t('plan.takeOut', { name: user.name || user.username })}
                    title={t('plan.takeOut', { name: user.name || user.username })}
                    onClick={() => takeOut(user.id)}
                    sx={{ ml: 1 }}
                  >
                    <X size={16} aria-hidden />
                  </IconButton>
                )}
              </TableCell>
              {fields.map((field) => {
                const difference = differences.find((one) => one.field === field);
                return (
                  <TableCell key={field}>
                    {difference && <DifferenceParts difference={difference} />}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
