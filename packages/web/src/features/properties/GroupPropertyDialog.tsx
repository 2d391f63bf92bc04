import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useRequest } from '../runs/useRequest.ts';
import type { GroupValue } from './GroupProperties.tsx';
import { firstChoice, typedValue } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';
import { ValueField } from './ValueField.tsx';

const SET_VALUE = graphql(`
  mutation SetUserGroupProperty($input: SetUserGroupPropertyInput!) {
    setUserGroupProperty(input: $input) {
      userGroup { id }
      userErrors { code message path }
    }
  }
`);

interface GroupPropertyDialogProps {
  userGroupId: string;
  of: GroupValue;
  onSaved(): void;
  onClose(): void;
}

/** Sets the value that members inherit, or returns to that of the site or the system. */
export function GroupPropertyDialog({ userGroupId, of, onSaved, onClose }: GroupPropertyDialogProps) {
  const { t } = useTranslation(['properties', 'ui']);
  const { nameOf } = usePropertyWords();
  const { property, value, source } = of;
  const name = nameOf(property);
  const [choice, setChoice] = useState({
    ...firstChoice(property),
    ...(value !== null && value !== undefined && { text: String(value) }),
  });
  const [wrong, setWrong] = useState<string | undefined>();
  const [setValue] = useMutation(SET_VALUE);
  const saving = useRequest(
    useCallback(
      async (given: unknown) => {
        const input = { userGroupId, key: property.key, value: given };
        const answer = (await setValue({ variables: { input } })).data?.setUserGroupProperty;
        setWrong(answer?.userErrors[0]?.message);
        if (!answer?.userGroup) return;
        onSaved();
        onClose();
      },
      [onClose, onSaved, property.key, setValue, userGroupId],
    ),
  );
  const typed = typedValue(choice);
  return (
    <FormDialog
      title={name}
      submit={t('ui:save')}
      busy={saving.busy}
      disabled={typed === undefined}
      more={
        source === 'USER_GROUP' ? { label: t('inherit'), onClick: () => void saving.run(null) } : undefined
      }
      onSubmit={() => void saving.run(typed)}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      <ValueField name={t('group.value')} choice={choice} error={wrong} onChange={setChoice} />
      <span>{t('group.overrides')}</span>
    </FormDialog>
  );
}
