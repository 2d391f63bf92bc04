import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { OnePicker } from '../../ui/OnePicker.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import type { PlanChoices } from '../runs/useRunFlow.ts';
import { errorAt } from '../runs/userErrors.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';

const USER_GROUPS_TO_PICK = graphql(`
  query UserGroupsToPick {
    userGroups { id name }
  }
`);

const MOVE_TO_USER_GROUP = graphql(`
  mutation MoveToUserGroup($input: BulkMoveToUserGroupInput!) {
    bulkMoveToUserGroup(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** U8: says what a move changes and what it leaves, shows it for each, and moves. */
export function MoveToUserGroupDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('userGroups');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [group, setGroup] = useState<Pick | null>(null);
  const [notify, setNotify] = useState(true);
  const [message, setMessage] = useState('');
  const { data, loading } = useQuery(USER_GROUPS_TO_PICK);
  const [move] = useMutation(MOVE_TO_USER_GROUP);
  const startPlan = useCallback(
    async ({ onLoggedOn }: PlanChoices) => {
      if (!group) return undefined;
      const told = notify ? message.trim() : '';
      const answer = await move({
        variables: { input: { ...input, onLoggedOn, userGroupId: group.id, notify, message: told || null } },
      });
      return answer.data?.bulkMoveToUserGroup;
    },
    [group, input, notify, message, move],
  );
  const name = group?.name ?? '';
  const words = {
    unchanged: t('move.unchanged'),
    apply: (count: number) => t('move.apply', { count, shown: format.number(count), name }),
    happened: (count: number) => t('move.happened', { count, shown: format.number(count), name }),
  };
  return (
    <BulkActionDialog
      title={t('move.title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={['userGroupId']}
      ready={group !== null}
      startPlan={startPlan}
      queueBound
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <OnePicker
            label={t('move.group')}
            placeholder={t('move.find')}
            options={data?.userGroups ?? []}
            chosen={group}
            loading={loading}
            error={errorAt(errors, 'userGroupId')}
            onChange={setGroup}
          />
          <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
            <li>{t('move.inherited')}</li>
            <li>{t('move.profiles')}</li>
            <li>{t('move.own')}</li>
            <li>{t('move.loggedOn')}</li>
          </Box>
          <FormControlLabel
            control={<Checkbox checked={notify} onChange={(_event, checked) => setNotify(checked)} />}
            label={
              <span>
                {t('move.notify')}
                <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                  {t('move.notifyHelp')}
                </Box>
              </span>
            }
          />
          {notify && (
            <TextField
              label={t('move.message')}
              value={message}
              onChange={(event: ChangeEvent<HTMLInputElement>) => setMessage(event.target.value)}
              multiline
              maxLength={2000}
            />
          )}
        </ChooseForm>
      )}
    />
  );
}
