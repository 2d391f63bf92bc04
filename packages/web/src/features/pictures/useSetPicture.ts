import { useApolloClient, useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { SetPictureMutation } from '../../gql/graphql.ts';
import { useRunToast } from '../runs/useRunToast.ts';

const SET_PICTURE = graphql(`
  mutation SetPicture($input: SetPictureInput!) {
    setPicture(input: $input) {
      run { id canUndo refusals(first: 1) { nodes { message } } }
      userErrors { code message path }
    }
  }
`);

const REMOVE_PICTURE = graphql(`
  mutation RemovePicture($input: RemovePictureInput!) {
    removePicture(input: $input) {
      run { id canUndo refusals(first: 1) { nodes { message } } }
      userErrors { code message path }
    }
  }
`);

export interface CropShares {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Answer = SetPictureMutation['setPicture'] | undefined;

/** Gives a user a picture or takes it away, and says so with Undo. What is returned is what is wrong. */
export function useSetPicture(user: { id: string; name: string }) {
  const { t } = useTranslation('pictures');
  const client = useApolloClient();
  const toast = useRunToast();
  const [setPicture] = useMutation(SET_PICTURE);
  const [removePicture] = useMutation(REMOVE_PICTURE);
  const { id: userId, name } = user;

  const end = useCallback(
    async (answer: Answer, happened: string): Promise<string | undefined> => {
      const { run, userErrors } = answer ?? {};
      const problem = userErrors?.[0]?.message ?? run?.refusals.nodes[0]?.message;
      if (problem || !run) return problem;
      toast(run, happened);
      await client.refetchQueries({ include: 'active' });
      return undefined;
    },
    [client, toast],
  );
  const set = useCallback(
    async (uploadId: string, crop: CropShares | undefined) => {
      const { data } = await setPicture({ variables: { input: { userId, uploadId, crop } } });
      return end(data?.setPicture, t('set', { name }));
    },
    [end, name, setPicture, t, userId],
  );
  const remove = useCallback(async () => {
    const { data } = await removePicture({ variables: { input: { userId } } });
    return end(data?.removePicture, t('removed', { name }));
  }, [end, name, removePicture, t, userId]);
  return { set, remove };
}
