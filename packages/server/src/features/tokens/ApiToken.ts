import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { PermissionEnum } from '../roles/PermissionEnum.ts';
import type { Permission } from '../roles/permissions.ts';
import { ApiTokenScope } from './ApiTokenScope.ts';

/** Global: read before a site is known. */
@Entity({ tableName: 'api_tokens' })
@ObjectType({
  simpleResolvers: true,
  description: 'Lets a tool act in one site for the person who made it. The token itself is shown once.',
})
export class ApiToken {
  @Field(() => ID, { description: 'Opaque and unique.' })
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Field(() => String, { description: 'What it is for; 1 to 100 characters, need not be unique.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'blob' })
  tokenHash!: Buffer;

  @Field(() => [ApiTokenScope], { description: 'What it has beside its permissions.' })
  @Property({ type: 'array', defaultRaw: "'{}'" })
  scopes!: ApiTokenScope[];

  @Field(() => [PermissionEnum], {
    description:
      'What was given to it. It may do no more than its maker may at the moment of a request, and reaches as far as they do.',
  })
  @Property({ type: 'array' })
  permissions!: Permission[];

  @Property({ type: 'uuid' })
  createdBy!: string;

  @Field(() => String, { description: 'Who made it, by the name that they had then.' })
  @Property({ type: 'text', defaultRaw: "''" })
  createdByName!: string;

  @Field(() => Date, { description: 'When it was made.' })
  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Field(() => Date, { description: 'From then on it is refused.' })
  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'The last request, to the minute; null for never.' })
  @Property({ type: 'datetime', nullable: true })
  lastUsedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  revokedAt!: Date | null;
}
