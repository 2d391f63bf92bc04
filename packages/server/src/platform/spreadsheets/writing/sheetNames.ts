const LONGEST_NAME = 31;

/** Gives each sheet a name that spreadsheets take: at most 31 characters, none of []:*?/\, no two alike. */
export function sheetNames(): (wanted: string) => string {
  // Excel keeps this name for itself.
  const taken = new Set(['history']);
  return (wanted) => {
    const name = valid(wanted) || 'Sheet';
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const tried = valid(name.slice(0, LONGEST_NAME - suffix.length)) + suffix;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  };
}

function valid(name: string): string {
  return name
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .replace(/^[\s']+|[\s'\ufffd]+$/g, '');
}
