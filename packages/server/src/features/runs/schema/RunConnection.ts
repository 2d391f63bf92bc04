import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { Run } from './Run.ts';
import { RunKind } from './RunKind.ts';
import { RunStatus } from './RunStatus.ts';

@ObjectType({ description: 'Runs, the newest first, a page at a time.' })
export class RunConnection extends connectionOf(Run, 'Run') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@InputType({ description: 'Which runs. All given fields must hold.' })
export class RunFilter {
  @Field(() => [RunKind], { nullable: true, description: 'Any of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(20)
  kind?: RunKind[] | null;

  @Field(() => [RunStatus], { nullable: true, description: 'In any of these states.' })
  @IsOptional()
  @ArrayMaxSize(20)
  status?: (keyof typeof RunStatus)[] | null;

  @Field(() => ID, { nullable: true, description: 'Started by this user.' })
  actor?: string | null;
}
