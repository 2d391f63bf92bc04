// Operations are also loaded without the application, which brings it (tests, tools).
import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { UserErrorCode } from './UserErrorCode.ts';

@ObjectType({
  description: 'One thing in the input that the caller can mend. All of them are given at once.',
})
export class UserError {
  @Field(() => UserErrorCode, { description: 'What is wrong, for programs.' })
  code!: UserErrorCode;

  @Field(() => String, {
    description:
      'What is wrong, with the value, and what to do; for people, in English, or where it is about an import or a picture in the language that Accept-Language asks for (en, de).',
  })
  message!: string;

  @Field(() => [String], {
    description: 'Where it is: the way into the input, such as ["skills", "2", "level"].',
  })
  path!: string[];
}

export function userError(code: UserErrorCode, message: string, path: string[] = []): UserError {
  return { code, message, path };
}
