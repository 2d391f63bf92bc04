import { makeAccountToken } from '../accounts/makeAccountToken.ts';
import type { MessageType } from '../mail/MessageType.ts';

/** To the new address: whoever has it confirms it. */
const verifyContact: MessageType = {
  template: 'verifyContact',
  keepsAddress: true,
  values: async (em, { site_id, user_id, channel, address }, siteUrl) => {
    const kind = channel === 'SMS' ? 'VERIFY_MOBILE' : 'VERIFY_EMAIL';
    const { token, code } = await makeAccountToken(em, site_id, user_id, kind, address);
    return { link: `${siteUrl}/verify#${token}`, page: `${siteUrl}/account`, code };
  },
};

/** To the old address, which is not the account's any more. */
const contactChanged: MessageType = {
  template: 'contactChanged',
  keepsAddress: true,
  values: async () => ({}),
};

const secondFactorOn: MessageType = { template: 'secondFactorOn', values: async () => ({}) };
const secondFactorOff: MessageType = { template: 'secondFactorOff', values: async () => ({}) };

/** What people are told of their own doing, so that they hear of it where it was not theirs. */
export const ownMessages = [verifyContact, contactChanged, secondFactorOn, secondFactorOff];
