const browsers: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browser and system by what they call themselves; what is not known is left out. */
export function deviceOf(userAgent: string | null | undefined): string[] {
  const named = (list: readonly [RegExp, string][]) =>
    list.flatMap(([pattern, name]) => (pattern.test(userAgent ?? '') ? name : [])).slice(0, 1);
  return [...named(browsers), ...named(systems)];
}
