import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PropertyRows } from '../properties/PropertyRows.tsx';
import { errorsElsewhere } from '../runs/userErrors.ts';
import { FormSection } from './FormSection.tsx';
import type { FormChoices } from './formTypes.ts';
import { AccessSection } from './sections/AccessSection.tsx';
import { AssignmentsSection } from './sections/AssignmentsSection.tsx';
import { NamesSection } from './sections/NamesSection.tsx';
import { NumbersSection } from './sections/NumbersSection.tsx';
import { PersonSection } from './sections/PersonSection.tsx';
import { PlaceSection } from './sections/PlaceSection.tsx';
import { ProfilesSection } from './sections/ProfilesSection.tsx';
import { filledOf, type SectionKey, sectionFields, sectionKeys, shownFields } from './sections/sections.ts';
import type { UserFormState } from './UserFormState.ts';
import { lockable } from './useLocked.ts';

interface UserFormProps {
  form: UserFormState;
  choices: FormChoices;
  userId?: string | undefined;
  /** What stands before the fields, such as what others have changed. */
  head?: ReactNode;
  /** The way to save and the way out. */
  foot: ReactNode;
  onSubmit(): void;
}

/** What must be there first, the rest in sections that open; whatever is wrong opens its section and has the focus. */
export function UserForm({ form, choices, userId, head, foot, onSubmit }: UserFormProps) {
  const { t } = useTranslation('userForm');
  const { draft, errors } = form;
  const element = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState<readonly SectionKey[]>(['numbers']);
  const wrongIn = (section: SectionKey) =>
    errors.filter(({ path }) => sectionFields[section].includes(path[0] ?? '')).length;
  useEffect(() => {
    if (errors.length === 0) return;
    const wrong = sectionKeys.filter((key) =>
      errors.some(({ path }) => sectionFields[key].includes(path[0] ?? '')),
    );
    setOpen((present) => [...new Set([...present, ...wrong])]);
    // The sections that were closed are there with the next frame.
    const frame = requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [errors]);
  const sections: Record<SectionKey, ReactNode> = {
    numbers: <NumbersSection form={form} />,
    assignments: <AssignmentsSection form={form} />,
    access: <AccessSection form={form} choices={choices} />,
    place: <PlaceSection form={form} choices={choices} userId={userId} />,
    profiles: <ProfilesSection form={form} />,
    names: <NamesSection form={form} />,
    properties: (
      <PropertyRows
        choices={draft.properties}
        errors={errors}
        help={t('help.properties')}
        onChange={(properties) => form.set('properties', properties)}
      />
    ),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Box
      component="form"
      ref={element}
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)', pb: 4 }}
    >
      {head}
      {errorsElsewhere(errors, shownFields).map(({ message, path }) => (
        <Alert key={`${path} ${message}`} severity="error" tabIndex={-1}>
          {message}
        </Alert>
      ))}
      {!form.isNew && lockable.some(form.locked) && <Alert severity="info">{t('locked')}</Alert>}
      <PersonSection form={form} choices={choices} userId={userId} />
      {sectionKeys.map((key) => {
        const wrong = wrongIn(key);
        return (
          <FormSection
            key={key}
            title={t(`section.${key}`)}
            summary={wrong > 0 ? t('mend', { count: wrong }) : filledOf(draft, key).join(', ')}
            wrong={wrong > 0}
            open={open.includes(key)}
            onToggle={() =>
              setOpen((present) =>
                present.includes(key) ? present.filter((one) => one !== key) : [...present, key],
              )
            }
          >
            {sections[key]}
          </FormSection>
        );
      })}
      <Box
        component="footer"
        sx={{
          position: 'sticky',
          // Down to the edge of the page, over its padding.
          bottom: { xs: '-10px', sm: '-14px' },
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2.5,
          py: 3,
          mt: 1,
          borderTop: 1,
          borderColor: 'divider',
          bgcolor: 'background.default',
          zIndex: 1,
        }}
      >
        {foot}
      </Box>
    </Box>
  );
}
