/** Why a single sign-on led to nothing, as the sign-in page says it in words. */
export type SignOnProblemCode =
  | 'SSO_OFF'
  | 'SSO_UNREACHED'
  | 'SSO_REFUSED'
  | 'SSO_ENDED'
  | 'SSO_UNVERIFIED'
  | 'SSO_NO_ACCOUNT'
  | 'SSO_BLOCKED';

export class SignOnProblem extends Error {
  readonly code: SignOnProblemCode;

  constructor(code: SignOnProblemCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
