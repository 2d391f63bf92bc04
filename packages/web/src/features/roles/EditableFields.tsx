import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import type { EditableField } from '../../gql/graphql.ts';
import { editableFields } from './roleValues.ts';

interface EditableFieldsProps {
  /** Null for all of them. */
  chosen: readonly EditableField[] | null;
  onChange(chosen: readonly EditableField[] | null): void;
}

/** R3: the details of users to which editing is narrowed. */
export function EditableFields({ chosen, onChange }: EditableFieldsProps) {
  const { t } = useTranslation('roles');
  return (
    <Box sx={{ pl: 7 }}>
      <FormControlLabel
        checked={chosen !== null}
        onChange={(_event, narrowed) => onChange(narrowed ? [] : null)}
        control={<Checkbox />}
        label={t('narrow')}
      />
      {chosen && (
        <Box
          role="group"
          aria-label={t('narrow')}
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', pl: 7 }}
        >
          {editableFields.map((field) => (
            <FormControlLabel
              key={field}
              checked={chosen.includes(field)}
              onChange={(_event, ticked) =>
                onChange(ticked ? [...chosen, field] : chosen.filter((one) => one !== field))
              }
              control={<Checkbox />}
              label={t(`fields.${field}`)}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
