import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AgentGroupPicker } from '../../agentGroups/AgentGroupPicker.tsx';
import { BusinessUnitPicker } from '../../businessUnits/BusinessUnitPicker.tsx';
import { errorAt, type UserError } from '../../runs/userErrors.ts';
import { SkillRows } from '../../skills/SkillRows.tsx';
import type { AssignmentField, Assignments } from './assignments.ts';

interface AssignmentFieldsProps {
  chosen: Assignments;
  /** Whether a field that is left empty may be cleared. */
  mayClear: boolean;
  errors: readonly UserError[];
  onChange(chosen: Assignments): void;
}

/** The three fields, each with the choice to take all away where nothing is chosen in it. */
export function AssignmentFields({ chosen, mayClear, errors, onChange }: AssignmentFieldsProps) {
  const { t } = useTranslation('runs');
  const set = (field: AssignmentField, some: Partial<Assignments>) =>
    onChange({ ...chosen, ...some, cleared: chosen.cleared.filter((one) => one !== field) });
  const section = (field: AssignmentField, picker: ReactNode) => (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {picker}
      {mayClear && chosen[field].length === 0 && (
        <FormControlLabel
          label={t(`bulkUpdate.clear.${field}`)}
          control={
            <Checkbox
              checked={chosen.cleared.includes(field)}
              onChange={(_event, checked) =>
                checked ? onChange({ ...chosen, cleared: [...chosen.cleared, field] }) : set(field, {})
              }
            />
          }
        />
      )}
    </Box>
  );
  const untouched = t('bulkUpdate.untouched');
  const help = (field: AssignmentField) =>
    chosen[field].length === 0 && !(mayClear && chosen.cleared.includes(field)) ? untouched : undefined;
  return (
    <>
      {section(
        'businessUnits',
        <BusinessUnitPicker
          chosen={chosen.businessUnits}
          error={errorAt(errors, 'businessUnitIds')}
          help={help('businessUnits')}
          onChange={(businessUnits) => set('businessUnits', { businessUnits })}
        />,
      )}
      {section(
        'agentGroups',
        <AgentGroupPicker
          chosen={chosen.agentGroups}
          error={errorAt(errors, 'agentGroupIds')}
          help={help('agentGroups')}
          onChange={(agentGroups) => set('agentGroups', { agentGroups })}
        />,
      )}
      {section(
        'skills',
        <SkillRows
          skills={chosen.skills}
          withLevels
          errors={errors}
          empty={help('skills')}
          onChange={(skills) => set('skills', { skills })}
        />,
      )}
    </>
  );
}
