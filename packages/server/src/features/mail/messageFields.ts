/** The events that a message is sent for, as the change log names them; what comes after is the channel. */
export const messageFields = ['passwordReset', 'activation', 'message'] as const;

export type MessageField = (typeof messageFields)[number];
