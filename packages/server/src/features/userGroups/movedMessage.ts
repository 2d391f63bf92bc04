import { rows, sql } from '../../platform/database/sql.ts';
import type { MessageType } from '../mail/MessageType.ts';

/** U8: tells those who were moved; `params` are the user group and the words of whoever moved them. */
export const movedMessage: MessageType = {
  template: 'movedToUserGroup',
  values: async (em, { params }) => {
    const [group] = await rows<{ name: string }>(
      em,
      sql`select name from user_groups where id = ${params.userGroupId}`,
    );
    return { userGroup: group?.name ?? '', message: params.message ?? '' };
  },
};
