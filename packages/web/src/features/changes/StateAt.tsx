import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FieldsAt } from './FieldsAt.tsx';

const STATE_AT = graphql(`
  query StateAt($userId: ID!, $at: DateTime!) {
    userStateAt(userId: $userId, at: $at) {
      at
      existed
      deleted
      fields { field was wasAll now nowAll differs }
    }
  }
`);

/** C3: asks for a moment and shows the account as it was then, and what is another way now. */
export function StateAt({ userId }: { userId: string }) {
  const { t } = useTranslation('changes');
  const [text, setText] = useState('');
  const at = text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
  return (
    <Box component="section" sx={{ py: 4, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 2 }}>
        <TextField
          type="datetime-local"
          label={t('state.at')}
          value={text}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
        />
        {text && (
          <Button variant="text" onClick={() => setText('')}>
            {t('state.close')}
          </Button>
        )}
      </Box>
      {at && <Then userId={userId} at={at} />}
    </Box>
  );
}

function Then({ userId, at }: { userId: string; at: string }) {
  const { t } = useTranslation('changes');
  const titleId = useId();
  const { data, previousData, error, refetch } = useQuery(STATE_AT, {
    variables: { userId, at },
    fetchPolicy: 'cache-and-network',
  });
  const state = (data ?? previousData)?.userStateAt;
  if (error && !state) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!state) return <SkeletonRows rows={6} columns={2} />;
  const note = !state.existed ? 'state.missing' : state.deleted ? 'state.deleted' : undefined;
  return (
    <Box role="region" aria-labelledby={titleId} sx={{ mt: 4 }}>
      <Box component="h3" id={titleId} className="visually-hidden">
        {t('state.title')}
      </Box>
      {note && <Box sx={{ color: 'text.secondary', mb: 2 }}>{t(note)}</Box>}
      <FieldsAt fields={state.fields} />
    </Box>
  );
}
