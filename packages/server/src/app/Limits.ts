import { Field, Int, ObjectType } from 'type-graphql';

const number = (description: string): PropertyDecorator => Field(() => Int, { description });

@ObjectType({
  simpleResolvers: true,
  description: 'What is enforced; over a limit an error names it and the value.',
})
export class Limits {
  @number('How deep the fields of a query may be nested.')
  depth!: number;

  @number(
    'How many objects the answer to one request may hold: pages count as long as asked for, other lists as 10.',
  )
  cost!: number;

  @number('How many aliases one field may have in a request.')
  aliases!: number;

  @number('How many mutations one request may hold.')
  mutations!: number;

  @number('How many tokens (names, values, signs) a query may have.')
  tokens!: number;

  @number('How many bytes the body of a request may have; uploads have a limit of their own.')
  bodyBytes!: number;

  @number('The most that first or last may ask for.')
  pageSize!: number;

  @number('The same for an API token with the scope EXPORT.')
  exportPageSize!: number;

  @number('The cost that a request by such a token may have.')
  exportCost!: number;

  @number('How many requests an API token may make in a minute; RATE_LIMITED after that.')
  tokenRequestsPerMinute!: number;

  @number(
    'How many times in a minute signIn, forgotPassword, resetPassword and accountLink, all together, are answered to one address without a session; RATE_LIMITED after that.',
  )
  openRequestsPerMinute!: number;

  @number('How many ids UserSelection may list.')
  selectionIds!: number;

  @number('How many keys saveSelection takes.')
  selectionKeys!: number;

  @number('How many users one run may be about.')
  runUsers!: number;

  @number('Runs on more users than this answer at once with status RUNNING and go on in the background.')
  backgroundAbove!: number;

  @number('How many bytes one uploaded file may have, zips left aside.')
  uploadBytes!: number;

  @number('How many bytes an uploaded zip of pictures may have.')
  zipBytes!: number;

  @number('A picture has fewer bytes than this.')
  pictureBytes!: number;

  @number('How many rows an imported file may have.')
  importRows!: number;

  @number('How many hours a plan can be applied.')
  planHours!: number;

  @number('How many days a run can be undone.')
  undoDays!: number;

  @number(
    'An action that removes something from more users than this asks for the typed count; a setting of the site.',
  )
  guardCount!: number;

  @number('The same for a share of the users of the site, in percent.')
  guardPercent!: number;
}
