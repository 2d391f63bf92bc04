import { IsOptional, Length } from 'class-validator';
import { type ClassType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { idempotencyKeyText } from '../runs/schema/BulkInput.ts';
import { MOST_GIVEN } from './cleanName.ts';

const nameText = (word: string) =>
  `Unique among the ${word} of the site without case; 1 to 100 characters, blanks around it are cut off, no semicolon.`;

interface Words {
  name: string;
  word: string;
  words: string;
}

export interface CreateNamedInput {
  name: string;
}

export function createInput({ name, word, words }: Words): ClassType<CreateNamedInput> {
  @InputType(`Create${name}Input`, { description: `The new ${word}.` })
  class Input implements CreateNamedInput {
    @Field(() => String, { description: nameText(words) })
    @Length(1, MOST_GIVEN)
    name!: string;
  }
  return Input;
}

export interface RenameNamedInput {
  id: string;
  name: string;
}

export function renameInput({ name, word, words }: Words): ClassType<RenameNamedInput> {
  @InputType(`Rename${name}Input`, { description: `Which ${word}, and its new name.` })
  class Input implements RenameNamedInput {
    @Field(() => ID, { description: `The ${word}.` })
    id!: string;

    @Field(() => String, { description: nameText(words) })
    @Length(1, MOST_GIVEN)
    name!: string;
  }
  return Input;
}

export interface DeleteNamedInput {
  id: string;
  reassignTo?: string | null;
  confirmCount?: number | null;
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** With `reassigns` two can be merged into one. */
export function deleteInput({ name, word }: Words, reassigns = false): ClassType<DeleteNamedInput> {
  @InputType(`Delete${name}Input`, { description: `Which ${word} is deleted.` })
  class Input implements DeleteNamedInput {
    @Field(() => ID, { description: `The ${word}.` })
    id!: string;

    @Field(() => Int, {
      nullable: true,
      description: `How many users lose it, its userCount. Asked for (COUNT_REQUIRED) where there is any.`,
    })
    confirmCount?: number | null;

    @Field(() => String, { nullable: true, description: idempotencyKeyText })
    @IsOptional()
    @Length(1, 255)
    idempotencyKey?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Why, for the change log; at most 1,000 characters.',
    })
    @IsOptional()
    @Length(0, 1000)
    reason?: string | null;
  }
  if (reassigns) {
    const description = `Merges two into one: whoever has it has this ${word} instead. Absent: they lose it.`;
    Field(() => ID, { nullable: true, description })(Input.prototype, 'reassignTo');
  }
  return Input;
}

export interface SavedPayload<T> {
  record: T | null;
  userErrors: UserError[];
}

/** The answer of a mutation that saves one record, under the name of its kind: `{ team, userErrors }`. */
export function savedPayload<T extends object>(
  type: ClassType<T>,
  mutation: string,
  field: string,
): ClassType<SavedPayload<T>> {
  @ObjectType(`${mutation}Payload`, { description: `The answer of ${lower(mutation)}.` })
  class Payload implements SavedPayload<T> {
    @Field(() => type, {
      name: field,
      nullable: true,
      description: 'As it is now; null when userErrors say why nothing was done.',
    })
    record!: T | null;

    @Field(() => [UserError], {
      description: 'What the caller can mend; when there is any, nothing was done.',
    })
    userErrors!: UserError[];
  }
  return Payload;
}

export function lower(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
