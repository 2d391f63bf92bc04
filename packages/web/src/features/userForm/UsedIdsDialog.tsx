import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { UsedIdKind } from '../../gql/graphql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePaused } from '../../ui/usePaused.ts';

const USED_IDS = graphql(`
  query UsedIds($kind: UsedIdKind!, $from: String) {
    usedIds(kind: $kind, from: $from, first: 100) {
      taken { value holder { id name username } }
      free { first last }
      nextFree
    }
  }
`);

interface UsedIdsDialogProps {
  kind: UsedIdKind;
  field: 'numericId' | 'extension' | 'pbxId';
  /** What stands in the field. */
  from: string;
  /** Without it they are only looked at. */
  onUse?: ((value: string) => void) | undefined;
  onClose(): void;
}

/** U4, See used IDs: who has which number, the gaps between them, and the next free one. */
export function UsedIdsDialog({ kind, field, from, onUse, onClose }: UsedIdsDialogProps) {
  const { t } = useTranslation(['userForm', 'ui']);
  const titleId = useId();
  const [text, setText] = useState(from);
  const start = usePaused(text.replaceAll(/\D/g, ''));
  const { data, previousData, error, refetch } = useQuery(USED_IDS, {
    variables: { kind, from: start || null },
    fetchPolicy: 'network-only',
  });
  const used = (data ?? previousData)?.usedIds;
  const use = (value: string) => {
    onUse?.(value);
    onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={false}
      onClose={onClose}
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { maxWidth: 480 } } }}
    >
      <Box component="h2" id={titleId} sx={{ typography: 'h2', m: 0, px: 6, pt: 5, pb: 3 }}>
        {t('used.title', { field: t(`field.${field}`) })}
      </Box>
      <Box sx={{ px: 6, pb: 4, display: 'grid', gap: 3 }}>
        <TextField
          label={t('used.from')}
          help={t('used.fromHelp')}
          value={text}
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          maxLength={32}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
        />
        {error && !used && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !used && <SkeletonRows rows={5} columns={2} />}
        {used && (
          <Box
            component="ul"
            aria-label={t('used.taken')}
            tabIndex={0}
            sx={{
              m: 0,
              p: 0,
              listStyle: 'none',
              maxHeight: 300,
              overflowY: 'auto',
              border: 1,
              borderColor: 'divider',
              borderRadius: '7px',
            }}
          >
            {used.taken.length === 0 && <Row value="–">{t('used.none')}</Row>}
            {rowsOf(used).map((row) =>
              'holder' in row ? (
                <Row key={row.value} value={row.value}>
                  {row.holder ? `${row.holder.name} (${row.holder.username})` : t('used.somebody')}
                </Row>
              ) : (
                <Row
                  key={row.first}
                  value={row.first === row.last ? row.first : `${row.first} – ${row.last}`}
                >
                  {onUse && (
                    <Button
                      variant="text"
                      color="primary"
                      size="small"
                      sx={{ ml: -2.5 }}
                      onClick={() => use(row.first)}
                    >
                      {t('used.use', { value: row.first })}
                    </Button>
                  )}
                </Row>
              ),
            )}
          </Box>
        )}
      </Box>
      <Box
        component="footer"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'flex-end',
          gap: 2.5,
          px: 6,
          py: 3.5,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button onClick={onClose}>{t('ui:close')}</Button>
        {onUse && used?.nextFree && (
          <Button variant="contained" color="primary" onClick={() => use(used.nextFree ?? '')}>
            {t('used.useFree', { value: used.nextFree })}
          </Button>
        )}
      </Box>
    </Dialog>
  );
}

interface Used {
  taken: { value: string; holder?: { name: string; username: string } | null | undefined }[];
  free: { first: string; last: string }[];
}

/** Taken ones and gaps in one list, upwards. */
function rowsOf({ taken, free }: Used) {
  const start = (row: Used['taken'][number] | Used['free'][number]) =>
    'first' in row ? row.first : row.value;
  return [...taken.map(({ value, holder }) => ({ value, holder })), ...free].sort((a, b) =>
    start(a) < start(b) ? -1 : 1,
  );
}

function Row({ value, children }: { value: string; children: React.ReactNode }) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        minHeight: 36,
        px: 3,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box className="tabular" sx={{ flex: '0 0 auto', minWidth: 96, fontWeight: 550 }}>
        {value}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', color: 'text.secondary' }}>{children}</Box>
    </Box>
  );
}
