import fc from 'fast-check';

/** Any character there is. The library's own unit `binary` takes four seconds to begin. */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
