import { deletionOfReference } from '../structure/deletionOfReference.ts';

export const deleteDataCenter = deletionOfReference({
  kind: 'DELETE_DATA_CENTER',
  word: 'data center',
  field: 'dataCenterId',
});
