import { registerEnumType } from 'type-graphql';

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
  JSON_LINES = 'JSON_LINES',
}

registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'What kind of file is made.',
  valuesConfig: {
    CSV: {
      description:
        'UTF-8 with a byte order mark, commas between, a header first. The importer reads it back without a change.',
    },
    XLSX: { description: 'A workbook whose cells are all text; otherwise as CSV.' },
    JSON_LINES: {
      description:
        'One JSON object a line, for programs: keys are the columns in camel case, sets are lists, what is not there is null.',
    },
  },
});
