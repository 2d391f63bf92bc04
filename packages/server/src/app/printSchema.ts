import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './buildSchema.ts';

process.stdout.write(printSchema(lexicographicSortSchema(await buildSchema())));
