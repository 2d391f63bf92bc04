import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { typedValue } from '../properties/propertyValues.ts';
import type { UserError } from '../runs/userErrors.ts';
import { countOf } from '../users/setFields/capacityValues.ts';
import type { UserDraft } from './UserDraft.ts';

/** What was typed and is no value that could be sent; every other rule is the server's. */
export function useTypedErrors(): (draft: UserDraft) => UserError[] {
  const { t } = useTranslation(['userForm', 'runs']);
  return useCallback(
    ({ capacities, properties }) => {
      const error = (message: string, path: string[]): UserError => ({ code: 'INVALID', message, path });
      const counts = Object.values(capacities).some(
        (text) => text.trim() !== '' && countOf(text) === undefined,
      );
      return [
        ...(counts ? [error(t('runs:capacities.wrong'), ['capacities'])] : []),
        ...properties.flatMap((choice, index) =>
          choice.inherit || typedValue(choice) !== undefined
            ? []
            : [error(t('wrong.property'), ['properties', String(index), 'value'])],
        ),
      ];
    },
    [t],
  );
}
