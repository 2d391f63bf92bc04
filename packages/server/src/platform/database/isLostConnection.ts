/** What PostgreSQL says when it ends a connection or takes none, and what the network says. */
const CODE = /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;
/** What pg says, which has no codes. */
const MESSAGE = /^(Connection terminated|Client has encountered a connection error)/;

/** Whether work broke off because its connection to the database did: what it was about is as right as before. */
export function isLostConnection(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  const { code } = problem as { code?: unknown };
  return CODE.test(String(code)) || MESSAGE.test(problem.message);
}
