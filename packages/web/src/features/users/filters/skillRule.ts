import type { UserType } from '../../../gql/graphql.ts';
import { type Filters, type ListCondition, narrows } from './Filters.ts';

interface TypedRole {
  id: string;
  userType: UserType;
}

/** W2: skills may be filtered by only while every role in the role filter implies the type agent. */
export function maySkillFilter(role: ListCondition | undefined, roles: readonly TypedRole[]): boolean {
  if (role?.operator !== 'is' || role.values.length === 0) return false;
  return role.values.every((id) => roles.find((known) => known.id === id)?.userType === 'AGENT');
}

/** W2: the skill filter goes with the role filter that showed it, so that no hidden filter narrows the list. */
export function withoutHiddenSkill(filters: Filters, roles: readonly TypedRole[]): Filters {
  if (!narrows(filters.lists.skill) || maySkillFilter(filters.lists.role, roles)) return filters;
  const { skill: _skill, ...lists } = filters.lists;
  const { level: _level, ...rest } = filters;
  return { ...rest, lists };
}
