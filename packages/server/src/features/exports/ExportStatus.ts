import { registerEnumType } from 'type-graphql';

export enum ExportStatus {
  READY = 'READY',
  MAKING = 'MAKING',
  FAILED = 'FAILED',
}

registerEnumType(ExportStatus, {
  name: 'ExportStatus',
  description: 'Where an export is.',
  valuesConfig: {
    READY: { description: 'It can be downloaded from its url.' },
    MAKING: { description: 'The file is being made, and is sent then.' },
    FAILED: { description: 'The file could not be made. Export again.' },
  },
});
