import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { type Pick, SearchPicker } from '../../ui/SearchPicker.tsx';
import { usePaused } from '../../ui/usePaused.ts';
import { errorAt, type UserError } from '../runs/userErrors.ts';

const SKILLS_TO_PICK = graphql(`
  query SkillsToPick($search: String) {
    skills(search: $search, first: 50) {
      nodes { id name }
    }
  }
`);

const USUAL_LEVEL = 5;
const levels = Array.from({ length: 10 }, (_level, index) => index + 1);

export interface SkillLevel {
  skill: Pick;
  level: number;
}

interface SkillRowsProps {
  skills: readonly SkillLevel[];
  withLevels: boolean;
  errors: readonly UserError[];
  /** What is said when no skill is chosen. */
  empty: string | undefined;
  disabled?: boolean | undefined;
  onChange(skills: SkillLevel[]): void;
}

/** Skills found by name, each with its level from 1 (least) to 10 (most). */
export function SkillRows({ skills, withLevels, errors, empty, disabled, onChange }: SkillRowsProps) {
  const { t } = useTranslation('skills');
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const { data, previousData, loading } = useQuery(SKILLS_TO_PICK, {
    variables: { search: search || undefined },
  });
  const general = errors.find(({ path }) => path[0] === 'skills' && path.length === 1)?.message;
  const chosen = useMemo(() => skills.map(({ skill }) => skill), [skills]);
  const choose = (next: Pick[]) =>
    onChange(
      next.map((skill) => skills.find((one) => one.skill.id === skill.id) ?? { skill, level: USUAL_LEVEL }),
    );
  const change = (id: string, level: number) =>
    onChange(skills.map((one) => (one.skill.id === id ? { ...one, level } : one)));
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <SearchPicker
        label={t('picker.label')}
        placeholder={t('picker.placeholder')}
        options={(data ?? previousData)?.skills.nodes ?? []}
        chosen={chosen}
        loading={loading || search !== text.trim()}
        error={general}
        help={skills.length === 0 ? empty : undefined}
        disabled={disabled}
        onSearch={setText}
        onChange={choose}
      />
      {withLevels && skills.length > 0 && (
        <Box
          component="ul"
          aria-label={t('levels.label')}
          sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}
        >
          {skills.map(({ skill, level }, index) => {
            const error = errorAt(errors, 'skills', String(index));
            return (
              <Box
                key={skill.id}
                component="li"
                sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}
              >
                <Box sx={{ flex: '0 1 220px', minWidth: 100, fontWeight: 550, overflowWrap: 'anywhere' }}>
                  {skill.name}
                </Box>
                <Select
                  value={level}
                  disabled={disabled}
                  error={Boolean(error)}
                  onChange={(event) => change(skill.id, Number(event.target.value))}
                  sx={{ width: 110 }}
                  slotProps={{ input: { 'aria-label': t('levels.of', { skill: skill.name }) } }}
                >
                  {levels.map((one) => (
                    <MenuItem key={one} value={one}>
                      {t('levels.level', { level: one })}
                    </MenuItem>
                  ))}
                </Select>
                <IconButton
                  disabled={disabled}
                  aria-label={t('levels.remove', { skill: skill.name })}
                  onClick={() => onChange(skills.filter((one) => one.skill.id !== skill.id))}
                >
                  <X size={16} aria-hidden />
                </IconButton>
                {error && <FormHelperText error>{error}</FormHelperText>}
              </Box>
            );
          })}
        </Box>
      )}
    </Box>
  );
}
