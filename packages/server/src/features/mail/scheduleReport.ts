import type { MessageType } from './MessageType.ts';

/** B24: what a scheduled run has done, to whoever scheduled it; `params` are its title and outcome in words. */
export const scheduleReport: MessageType = {
  template: 'scheduleReport',
  values: async (_em, { params, run_id }, siteUrl) => ({
    title: params.title ?? '',
    outcome: params.outcome ?? '',
    link: `${siteUrl}/runs/${run_id ?? ''}`,
  }),
};
