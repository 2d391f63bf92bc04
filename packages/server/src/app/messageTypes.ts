import {
  activationMessage,
  passwordResetMessage,
  secondFactorResetMessage,
} from '../features/accounts/accountMessages.ts';
import { exportAttached, exportFailed, exportLink } from '../features/exports/sending/exportMessages.ts';
import { registerMessageTypes } from '../features/mail/MessageType.ts';
import { queueScheduleReport, scheduleReport } from '../features/mail/scheduleReport.ts';
import { ownMessages } from '../features/myAccount/ownMessages.ts';
import { whenScheduledRunEnds } from '../features/runs/schedule/scheduledRunEnded.ts';
import { movedMessage } from '../features/userGroups/movedMessage.ts';

/** Every kind of message that goes out, one each. */
export function registerMessages(): void {
  whenScheduledRunEnds(queueScheduleReport);
  registerMessageTypes([
    activationMessage,
    passwordResetMessage,
    secondFactorResetMessage,
    movedMessage,
    scheduleReport,
    ...ownMessages,
    exportAttached,
    exportLink,
    exportFailed,
  ]);
}
