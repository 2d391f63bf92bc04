import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ProfileSwitch } from '../../gql/graphql.ts';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { OnePicker } from '../../ui/OnePicker.tsx';
import { type Pick, SearchPicker } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from '../runs/BulkActionDialog.tsx';
import { ChooseForm } from '../runs/ChooseForm.tsx';
import { useBulkInput } from '../runs/useBulkInput.ts';
import { errorAt } from '../runs/userErrors.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { groupsOf, profilesOf } from './groupsOf.ts';

const PROFILES_TO_PICK = graphql(`
  query ProfilesToPick {
    groupProfiles { id name userGroup { id name } }
  }
`);

const ASSIGN_PROFILES = graphql(`
  mutation AssignProfiles($input: BulkAssignProfilesInput!) {
    bulkAssignProfiles(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const modes: readonly ProfileSwitch[] = ['ON', 'OFF'];

/** B18: profiles of one user group are switched on or off; users of other groups are refused. */
export function AssignProfilesDialog({ selection, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const { input, reason, setReason } = useBulkInput(selection);
  const [group, setGroup] = useState<Pick | null>(null);
  const [chosen, setChosen] = useState<Pick[]>([]);
  const [mode, setMode] = useState<ProfileSwitch>('ON');
  const [search, setSearch] = useState('');
  const { data, loading } = useQuery(PROFILES_TO_PICK);
  const [assign] = useMutation(ASSIGN_PROFILES);
  const startPlan = useCallback(async () => {
    const profileIds = chosen.map(({ id }) => id);
    const answer = await assign({ variables: { input: { ...input, profileIds, mode } } });
    return answer.data?.bulkAssignProfiles;
  }, [assign, chosen, input, mode]);
  const profiles = data?.groupProfiles ?? [];
  const groups = groupsOf(profiles);
  const names = format.list(chosen.map(({ name }) => name));
  const words = {
    unchanged: t(`unchanged.${mode}`),
    apply: (count: number) => t(`apply.${mode}`, { count, shown: format.number(count), names }),
    happened: (count: number) => t(`happened.${mode}`, { count, shown: format.number(count), names }),
  };
  return (
    <BulkActionDialog
      title={t('title', { count: selection.count, shown: format.number(selection.count) })}
      words={words}
      fields={['profileIds']}
      ready={chosen.length > 0}
      removes={mode === 'OFF'}
      startPlan={startPlan}
      onClose={onClose}
      onDone={onDone}
      form={(errors) => (
        <ChooseForm selection={selection} reason={reason} onReason={setReason}>
          <OnePicker
            label={t('group')}
            placeholder={t('findGroup')}
            options={groups}
            chosen={group}
            loading={loading}
            help={data && groups.length === 0 ? t('noProfiles') : t('groupHelp')}
            onChange={(next) => {
              setGroup(next);
              setChosen([]);
            }}
          />
          {group && (
            <SearchPicker
              label={t('profiles')}
              placeholder={t('findProfile')}
              options={profilesOf(profiles, group.id, search)}
              chosen={chosen}
              loading={loading}
              error={errorAt(errors, 'profileIds')}
              onSearch={setSearch}
              onChange={setChosen}
            />
          )}
          <ModeChoice<ProfileSwitch>
            label={t('mode')}
            value={mode}
            onChange={setMode}
            modes={modes.map((value) => ({
              value,
              label: t(`modes.${value}`),
              help: t(`modeHelp.${value}`),
            }))}
          />
        </ChooseForm>
      )}
    />
  );
}
