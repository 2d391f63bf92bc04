import { Field, InputType } from 'type-graphql';
import { SetFilter } from './SetFilter.ts';

@InputType({
  description: 'Where the user sits in the org tree. Exactly one of in, notIn and empty is given.',
})
export class OrgUnitFilter extends SetFilter {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether in and notIn also mean the units below the given ones.',
  })
  withBelow?: boolean | null;
}
