/** U2 and U4, as the columns of `users` check them too. */
export const USERNAME = /^[^\s\p{Cc}]{1,254}$/u;
export const AGENT_ID = /^[A-Za-z0-9._-]{1,64}$/;
export const DIGITS = /^[0-9]{1,32}$/;
export const NUMERIC_ID = /^[0-9]{1,6}$/;
/** What a spreadsheet makes of a long number: `1.23E+11`. */
export const SHORTENED = /^[0-9]+([.,][0-9]+)?E\+[0-9]+$/i;
