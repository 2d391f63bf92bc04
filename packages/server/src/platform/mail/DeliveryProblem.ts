/**
 * What became of a message that was not accepted. REFUSED: it never will be. LATER: not now. UNREACHED: nobody
 * was there to take it, nor any other. UNCERTAIN: it was handed over and no answer came, so it may arrive.
 */
export type DeliveryOutcome = 'REFUSED' | 'LATER' | 'UNREACHED' | 'UNCERTAIN';

export class DeliveryProblem extends Error {
  readonly outcome: DeliveryOutcome;

  constructor(outcome: DeliveryOutcome, message: string) {
    super(message);
    this.outcome = outcome;
  }
}
