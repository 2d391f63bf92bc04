const written: Record<string, string> = {
  id: 'ID',
  email: 'E-mail',
  pbx: 'PBX',
  // The column of an Onboarding file, whose users sign in with it.
  username: 'Username or LAN ID',
};

/** `EMAIL_MISSING` is "E-mail missing", `PBX_ID_TAKEN` is "PBX ID taken". */
export function englishLabel(code: string): string {
  const words = code.toLowerCase().split('_');
  return words
    .map((word, i) => written[word] ?? (i === 0 ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word))
    .join(' ');
}
