import { registerEnumType } from 'type-graphql';

export enum ExportProblem {
  NOT_ALLOWED = 'NOT_ALLOWED',
  TOO_LARGE = 'TOO_LARGE',
  CELL_TOO_LONG = 'CELL_TOO_LONG',
  NOT_BEGUN = 'NOT_BEGUN',
  INTERNAL = 'INTERNAL',
}

registerEnumType(ExportProblem, {
  name: 'ExportProblem',
  description: 'Why the file of an export could not be made.',
  valuesConfig: {
    NOT_ALLOWED: { description: 'Whoever asked for it may not export any more.' },
    TOO_LARGE: { description: 'It would be larger than 1 GB. Export fewer users or columns.' },
    CELL_TOO_LONG: {
      description: 'A cell would be longer than the 32,767 characters that XLSX allows. Export as CSV.',
    },
    NOT_BEGUN: { description: 'The server had not begun it after six days. Export again.' },
    INTERNAL: { description: 'Something went wrong on our side, several times. Export again.' },
  },
});
