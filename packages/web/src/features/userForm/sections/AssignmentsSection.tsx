import { useTranslation } from 'react-i18next';
import { AgentGroupPicker } from '../../agentGroups/AgentGroupPicker.tsx';
import { BusinessUnitPicker } from '../../businessUnits/BusinessUnitPicker.tsx';
import { SkillRows } from '../../skills/SkillRows.tsx';
import { TeamPicker } from '../../teams/TeamPicker.tsx';
import { FieldPair } from '../FieldPair.tsx';
import type { UserFormState } from '../UserFormState.ts';

/** What the user belongs to and can handle. */
export function AssignmentsSection({
  form: { draft, set, errorOf, errors, locked },
}: {
  form: UserFormState;
}) {
  const { t } = useTranslation('userForm');
  return (
    <>
      <TeamPicker
        chosen={draft.teams}
        error={errorOf('teamIds')}
        disabled={locked('teams')}
        onChange={(teams) => set('teams', teams)}
      />
      <SkillRows
        skills={draft.skills}
        withLevels
        errors={errors}
        empty={t('help.skills')}
        disabled={locked('skills')}
        onChange={(skills) => set('skills', skills)}
      />
      <FieldPair>
        <AgentGroupPicker
          chosen={draft.agentGroups}
          error={errorOf('agentGroupIds')}
          disabled={locked('agentGroups')}
          onChange={(groups) => set('agentGroups', groups)}
        />
        <BusinessUnitPicker
          chosen={draft.businessUnits}
          error={errorOf('businessUnitIds')}
          disabled={locked('businessUnits')}
          onChange={(units) => set('businessUnits', units)}
        />
      </FieldPair>
    </>
  );
}
