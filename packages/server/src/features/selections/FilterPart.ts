import { ValidateNested } from 'class-validator';
import { Field } from 'type-graphql';
import { ExactlyOne } from '../../platform/graphql/ExactlyOne.ts';
import type { SetFilter } from './SetFilter.ts';

export const inOrNot = ['in', 'notIn'];
export const inNotOrEmpty = [...inOrNot, 'empty'];

/** A filter that is an object of its own, checked with its parts. */
export function FilterPart(
  type: () => abstract new () => object,
  fields: string[],
  description: string,
): PropertyDecorator {
  const decorators = [
    Field(type as () => typeof SetFilter, { nullable: true, description }),
    ValidateNested(),
    ExactlyOne(fields),
  ];
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}
