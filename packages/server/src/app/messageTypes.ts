import { activationMessage, passwordResetMessage } from '../features/accounts/accountMessages.ts';
import { registerMessageTypes } from '../features/mail/MessageType.ts';
import { scheduleReport } from '../features/mail/scheduleReport.ts';
import { movedMessage } from '../features/userGroups/movedMessage.ts';

/** Every kind of message that goes out, one each. */
export function registerMessages(): void {
  registerMessageTypes([activationMessage, passwordResetMessage, movedMessage, scheduleReport]);
}
