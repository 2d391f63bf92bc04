/** Why a run failed, and what to do. */
export const en = {
  FORBIDDEN: 'The person who started this run may not do it any more.',
  REFUSED: 'Nothing was changed: some users were refused, and the run was to stop in that case.',
  EXPIRED: 'The plan has ended. Make a new one.',
  REFERENCE_GONE: 'What would be assigned has been deleted meanwhile. Choose again.',
  NAME_TAKEN: 'What was deleted cannot come back: its name is taken by now. Rename the other one first.',
  HOLDERS_CHANGED: 'Somebody has got what was to be deleted since it was planned. Delete it again.',
  ALREADY_UNDONE: 'The run has been undone already.',
  FILE_INVALID: 'The file cannot be read. Choose another.',
  HEADER_INVALID: 'The header of the file cannot be read. Look at its first row.',
  COUNT_GREW:
    'By its time it would have taken something away from more users than were confirmed. Look at the selection and schedule it again.',
  TOO_MANY_USERS: 'A run can hold at most 1,000,000 users. Narrow the selection.',
  CONFLICT:
    'Others were changing the same records for too long. Nothing was changed; start the run again in a moment.',
  INTERNAL: 'Something went wrong on our side. Nothing was changed; you can start the run again.',
};

export type RunWords = typeof en;
