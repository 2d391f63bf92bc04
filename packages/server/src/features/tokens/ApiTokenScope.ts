import { registerEnumType } from 'type-graphql';

export enum ApiTokenScope {
  EXPORT = 'EXPORT',
}

registerEnumType(ApiTokenScope, {
  name: 'ApiTokenScope',
  description: 'What a token has beside its permissions.',
  valuesConfig: {
    EXPORT: {
      description:
        'Pages of up to exportPageSize and answers of up to exportCost (limits), for tools that read everything. Its maker holds USERS_EXPORT.',
    },
  },
});
