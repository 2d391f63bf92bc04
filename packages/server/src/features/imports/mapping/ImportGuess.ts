import { registerEnumType } from 'type-graphql';

export enum ImportGuess {
  HEADER = 'HEADER',
  CONTENT = 'CONTENT',
  REMEMBERED = 'REMEMBERED',
  SOURCE = 'SOURCE',
}

registerEnumType(ImportGuess, {
  name: 'ImportGuess',
  description: 'Why a column of a file is thought to be one of ours, or to be left out.',
  valuesConfig: {
    HEADER: { description: 'Its header says so.' },
    CONTENT: { description: 'Its header says nothing, but its first values can be nothing else.' },
    REMEMBERED: { description: 'A file with the same headers was read so the last time.' },
    SOURCE: { description: 'The file is a recognised export, in which the column means this.' },
  },
});
