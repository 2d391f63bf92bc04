import { useState } from 'react';
import { type DefaultValues, type Path, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../runs/userErrors.ts';

interface Options<Values> {
  values: Values;
  /** What is wrong, as the server says it; undefined where it said nothing. */
  send(values: Values): Promise<readonly UserError[] | undefined>;
  onDone(): void;
}

/** A form whose faults are said at their fields, in the reader's words where there are any. */
export function useOwnForm<Values extends Record<string, string>>({ values, send, onDone }: Options<Values>) {
  const { t } = useTranslation('myAccount');
  const [failure, setFailure] = useState<unknown>();
  const form = useForm<Values>({ defaultValues: values as DefaultValues<Values> });
  const submit = form.handleSubmit(async (given) => {
    setFailure(undefined);
    try {
      const errors = await send(given);
      for (const { code, message, path } of errors ?? []) {
        const field = path.at(-1) ?? '';
        const words = { message: t(`problems.${code}`, { defaultValue: message }) };
        form.setError(field in values ? (field as Path<Values>) : 'root', words);
      }
      if (errors?.length === 0) onDone();
    } catch (error) {
      setFailure(error);
    }
  });
  const { errors, isSubmitting } = form.formState;
  /** What is wrong with a field. */
  const wrong = (field: Path<Values> | 'root') => {
    const message: unknown = (errors as Record<string, { message?: unknown } | undefined>)[field]?.message;
    return typeof message === 'string' && message !== '' ? message : undefined;
  };
  return {
    register: form.register,
    watch: form.watch,
    submit: () => void submit(),
    busy: isSubmitting,
    failure,
    wrong,
  };
}
