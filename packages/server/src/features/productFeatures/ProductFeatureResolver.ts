import { sql } from '../../platform/database/sql.ts';
import { namedResolver } from '../structure/namedResolver.ts';
import { deleteFeature } from './deleteFeature.ts';
import { ProductFeature } from './ProductFeature.ts';

export const ProductFeatureResolver = namedResolver(ProductFeature, {
  name: 'Feature',
  plural: 'Features',
  word: 'feature',
  words: 'features',
  table: 'features',
  members: { table: sql`user_features`, column: sql`feature_id` },
  deletion: deleteFeature,
});
