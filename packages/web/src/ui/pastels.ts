interface Pastel {
  ground: string;
  text: string;
}

/** Grounds for initials; a name always gets the same one. */
export const pastels: readonly { light: Pastel; dark: Pastel }[] = [
  { light: { ground: '#FDE3D3', text: '#8A3B10' }, dark: { ground: '#4A2A1A', text: '#FFC7A6' } },
  { light: { ground: '#DCEBFB', text: '#1B4B85' }, dark: { ground: '#1B3350', text: '#A9D0FF' } },
  { light: { ground: '#DFF2E3', text: '#1C6130' }, dark: { ground: '#1B3A26', text: '#A4E3B6' } },
  { light: { ground: '#F1E1F7', text: '#672A80' }, dark: { ground: '#3B2247', text: '#E4B8F5' } },
  { light: { ground: '#FCEFC7', text: '#735200' }, dark: { ground: '#42340F', text: '#F3D988' } },
  { light: { ground: '#D8F1F0', text: '#0E5C59' }, dark: { ground: '#123937', text: '#93E0DB' } },
  { light: { ground: '#FBE0E8', text: '#8B2148' }, dark: { ground: '#4A1D30', text: '#FFB8CF' } },
  { light: { ground: '#E5E5FB', text: '#3D3A94' }, dark: { ground: '#2A2955', text: '#C4C3FF' } },
];

/** Which pastel a name has: stable across pages and days. */
export function pastelOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % pastels.length;
}
