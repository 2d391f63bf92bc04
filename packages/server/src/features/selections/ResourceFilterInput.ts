import { InputType } from 'type-graphql';
import { FilterPart, inNotOrEmpty } from './FilterPart.ts';
import { OrgUnitFilter } from './OrgUnitFilter.ts';
import { SetFilter } from './SetFilter.ts';
import { SkillFilter } from './SkillFilter.ts';

/** Stored as it is, so that it is applied as any other filter. */
@InputType({
  description:
    'Limits which users its holder sees and may act on, on top of the scope of the role. All given parts must hold, at least one is given.',
})
export class ResourceFilterInput {
  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the teams of the users.')
  team?: SetFilter | null;

  @FilterPart(() => OrgUnitFilter, inNotOrEmpty, 'The org unit that the users sit in.')
  orgUnit?: OrgUnitFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'The user group of the users.')
  userGroup?: SetFilter | null;

  @FilterPart(() => SkillFilter, inNotOrEmpty, 'The skills of the users and their levels.')
  skill?: SkillFilter | null;
}
