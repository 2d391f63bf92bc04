const DEADLOCKS = ['40P01', '40001'];
const ATTEMPTS = 3;

/** The one rule for deadlocks: the transaction that lost is done again from its beginning, twice at most. */
export async function retryingDeadlocks<T>(transaction: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await transaction();
  } catch (problem) {
    if (attempt === ATTEMPTS || !isDeadlock(problem)) throw problem;
    return retryingDeadlocks(transaction, attempt + 1);
  }
}

function isDeadlock(problem: unknown): boolean {
  return problem instanceof Error && DEADLOCKS.includes(String((problem as { code?: unknown }).code));
}
