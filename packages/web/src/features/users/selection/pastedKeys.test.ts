import { expect, test } from 'vitest';
import { pastedKeys } from './pastedKeys.ts';

test.each([
  ['ada\nbo\r\ncy', ['ada', 'bo', 'cy']],
  ['ada@x.test, bo@x.test; cy@x.test\tdi', ['ada@x.test', 'bo@x.test', 'cy@x.test', 'di']],
  ['  ada  \n\n , ;\n', ['ada']],
  ['Ada\nada\nADA', ['Ada']],
  ['"ada"\n<bo@x.test>', ['ada', 'bo@x.test']],
  ['Ó Briain', ['Ó Briain']],
  ['', []],
])('W5 a pasted %j is %j', (text, keys) => {
  expect(pastedKeys(text)).toEqual(keys);
});
