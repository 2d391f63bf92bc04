import { useQuery } from '@apollo/client/react';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { RefusalCode } from '../../gql/graphql.ts';
import { ChipButton } from '../../ui/ChipButton.tsx';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useForwardPages } from './useForwardPages.ts';

const RUN_REFUSALS = graphql(`
  query RunRefusals($id: ID!, $first: Int!, $after: String, $code: RefusalCode) {
    run(id: $id) {
      id
      refusalCounts { code count message }
      refusals(first: $first, after: $after, code: $code) {
        nodes {
          user { id name username }
          code
          field
          message
        }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

interface RunRefusalsProps {
  runId: string;
  pageSize?: number;
  /** Where a user is shown; in a dialog nothing leads away. */
  linkTo?: ((userId: string) => string) | undefined;
}

/** Whom a run left as they are, with the reason of each; one reason can be looked at alone. */
export function RunRefusals({ runId, pageSize = 50, linkTo }: RunRefusalsProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const pages = useForwardPages(pageSize);
  const [code, setCode] = useState<RefusalCode | undefined>();
  const { data, previousData, error, refetch } = useQuery(RUN_REFUSALS, {
    variables: { id: runId, first: pages.first, after: pages.after, code },
    fetchPolicy: 'cache-and-network',
  });
  const run = (data ?? previousData)?.run;
  if (error) return <ErrorAlert error={error} onRetry={() => refetch()} />;
  if (!run) return <SkeletonRows rows={3} columns={2} />;
  const choose = (next: RefusalCode | undefined) => {
    setCode(next);
    pages.reset();
  };
  return (
    <>
      {run.refusalCounts.length > 1 && (
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 2, p: 3 }}>
          <ChipButton
            active={!code}
            pressed={!code}
            onClick={() => choose(undefined)}
            label={t('refusals.all')}
          />
          {run.refusalCounts.map((reason) => (
            <ChipButton
              key={reason.code}
              active={code === reason.code}
              pressed={code === reason.code}
              onClick={() => choose(reason.code)}
              label={t(`refusals.short.${reason.code}`, { defaultValue: reason.message })}
              count={format.number(reason.count)}
            />
          ))}
        </Stack>
      )}
      <TableContainer tabIndex={0} role="group" aria-label={t('refusals.label')}>
        <Table
          size="small"
          aria-label={t('refusals.label')}
          sx={{ '& tbody tr:last-of-type > *': { borderBottom: 0 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('differences.user')}</TableCell>
              <TableCell>{t('refusals.why')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {run.refusals.nodes.map(({ user, code: reason, field, message }) => (
              <TableRow key={`${user.id}-${reason}-${field}`}>
                <TableCell component="th" scope="row">
                  <PersonName
                    name={user.name}
                    username={user.username}
                    to={user.username ? linkTo?.(user.id) : undefined}
                  />
                </TableCell>
                <TableCell title={message}>{message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ListFoot
        onPrevious={pages.hasPrevious ? pages.previous : undefined}
        onNext={run.refusals.pageInfo.hasNextPage ? () => pages.next(run.refusals.pageInfo) : undefined}
      >
        {pages.range(run.refusals.nodes.length, run.refusals.totalCount)}
      </ListFoot>
    </>
  );
}
