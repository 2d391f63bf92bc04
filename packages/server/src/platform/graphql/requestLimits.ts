/** Q4: what one request may ask for. The query `limits` publishes these very numbers. */
export const requestLimits = {
  depth: 12,
  cost: 50_000,
  aliases: 15,
  mutations: 4,
  tokens: 5_000,
  bodyBytes: 1_048_576,
  pageSize: 200,
  /** For tools that read everything (the scope EXPORT of a token). */
  exportPageSize: 10_000,
  exportCost: 500_000,
  tokenRequestsPerMinute: 1_200,
  /** An office behind one address signs in together; who guesses or floods gets no further by it. */
  openRequestsPerMinute: 120,
} as const;
