import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Failures } from './Failures.tsx';
import { useOwnForm } from './useOwnForm.ts';

const BEGIN_SECOND_FACTOR = graphql(`
  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
    beginSecondFactor(input: $input) { secret url userErrors { code message path } }
  }
`);

export interface BegunFactor {
  secret: string;
  url: string;
}

interface BeginFactorProps {
  onBegun(begun: BegunFactor): void;
  onClose(): void;
}

export function BeginFactor({ onBegun, onClose }: BeginFactorProps) {
  const { t } = useTranslation('myAccount');
  const [begin] = useMutation(BEGIN_SECOND_FACTOR);
  const form = useOwnForm({
    values: { password: '' },
    send: async (input) => {
      const answer = (await begin({ variables: { input } })).data?.beginSecondFactor;
      if (answer?.secret && answer.url) onBegun({ secret: answer.secret, url: answer.url });
      return answer?.userErrors;
    },
    onDone: () => undefined,
  });
  return (
    <FormDialog
      title={t('factor.title')}
      submit={t('factor.next')}
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <div>{t('factor.intro')}</div>
      <PasswordField
        label={t('password.present')}
        autoComplete="current-password"
        autoFocus
        error={form.wrong('password')}
        {...form.register('password', { required: t('missing') })}
      />
    </FormDialog>
  );
}
