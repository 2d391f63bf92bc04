import type { UserError } from '../../platform/graphql/UserError.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { signInRules } from '../accounts/secondFactor/signInRules.ts';
import { confirmPassword } from './confirmPassword.ts';
import type { OwnAccount } from './OwnAccount.ts';
import { judgeOwnPassword, setOwnPassword } from './setOwnPassword.ts';

export async function changeOwnPassword(
  own: OwnAccount,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<UserError[]> {
  const { secondFactor } = await signInRules(own.em, own);
  const userErrors = await judgeOwnPassword(own, newPassword, secondFactor);
  if (userErrors.length > 0) return userErrors;
  const wrong = await confirmPassword(own, password);
  if (wrong.length > 0) return wrong;
  const hashed = await hashPassword(newPassword);
  await own.inHome((em) => setOwnPassword(em, own, hashed, 'changeOwnPassword'));
  return [];
}
