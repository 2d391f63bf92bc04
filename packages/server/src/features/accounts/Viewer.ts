import { Field, ID, ObjectType } from 'type-graphql';
import { EditableFieldEnum } from '../roles/EditableFieldEnum.ts';
import type { EditableField } from '../roles/editableFields.ts';
import { PermissionEnum } from '../roles/PermissionEnum.ts';
import type { Permission } from '../roles/permissions.ts';
import { Site } from '../sites/Site.ts';

@ObjectType({
  description:
    'The person who is signed in, or for whom an API token acts, and what they may do in the site where they act.',
})
export class Viewer {
  @Field(() => ID, { description: 'The id of their account, as of a User.' })
  id!: string;

  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Field(() => String, { description: 'Their username.' })
  username!: string;

  @Field(() => String, { description: 'Their language as a BCP 47 tag, such as en or pt-BR.' })
  language!: string;

  @Field(() => Site, { description: 'The site in which they act now.' })
  site!: Site;

  @Field(() => [Site], {
    description: 'Every site in which they may act, the home site first; of a token only its own.',
  })
  sites!: Site[];

  @Field(() => [PermissionEnum], {
    description: 'What they may do in the site where they act; how far each reaches is up to their roles.',
  })
  permissions!: Permission[];

  @Field(() => [EditableFieldEnum], {
    nullable: true,
    description:
      'The only details of users that they may edit there, where their roles narrow them; null for all of them.',
  })
  editableFields!: EditableField[] | null;

  @Field(() => Boolean, {
    description: 'Whether they see every user of the site; otherwise those whom their roles reach, if any.',
  })
  seesEveryUser!: boolean;

  @Field(() => Boolean, {
    description: 'Whether they make, close and open sites, and let people of one act in another.',
  })
  systemAdministrator!: boolean;
}
