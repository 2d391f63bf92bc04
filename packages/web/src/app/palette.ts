/** The colours of one scheme. Green, red and amber stand for a meaning and never alone. */
export interface Colours {
  ground: string;
  panel: string;
  /** Headers and footers of panels, a breath apart from the panel. */
  band: string;
  line: string;
  text: string;
  secondary: string;
  /** Borders of inputs and boxes, which must be seen to be used. */
  control: string;
  accent: string;
  onAccent: string;
  accentStrong: string;
  accentText: string;
  good: string;
  bad: string;
  warn: string;
  quiet: string;
  tint: { accent: string; good: string; bad: string; warn: string; neutral: string; hover: string };
  /** What floats over the page stands out by being of the other scheme. */
  float: { ground: string; raised: string; text: string; secondary: string; accent: string };
}

export const light: Colours = {
  ground: '#F6F7F9',
  panel: '#FFFFFF',
  band: '#FAFBFC',
  line: '#E3E6EB',
  text: '#1B2330',
  secondary: '#5C6778',
  control: '#7E8898',
  accent: '#2F5BD0',
  onAccent: '#FFFFFF',
  accentStrong: '#274DB3',
  accentText: '#2448AD',
  good: '#14713F',
  bad: '#B3261E',
  warn: '#855300',
  quiet: '#808998',
  tint: {
    accent: '#E9EEFC',
    good: '#E3F3E9',
    bad: '#FBE8E6',
    warn: '#FCF0D4',
    neutral: '#EFF1F4',
    hover: '#F6F8FB',
  },
  float: { ground: '#1B2330', raised: '#343E4E', text: '#FFFFFF', secondary: '#B9C2CF', accent: '#A9C1FF' },
};

export const dark: Colours = {
  ground: '#0F141B',
  panel: '#161D27',
  band: '#19212C',
  line: '#273140',
  text: '#E6EAF0',
  secondary: '#A3AEBD',
  control: '#6B7889',
  accent: '#7EA2FF',
  onAccent: '#0F141B',
  accentStrong: '#9AB6FF',
  accentText: '#9DB8FF',
  good: '#6FD6A0',
  bad: '#FF9A8F',
  warn: '#F0C36B',
  quiet: '#7C8797',
  tint: {
    accent: '#1C2A49',
    good: '#14301F',
    bad: '#3A1B1A',
    warn: '#382B10',
    neutral: '#222B37',
    hover: '#1B2330',
  },
  float: { ground: '#E6EAF0', raised: '#CFD6DF', text: '#161D27', secondary: '#4A5565', accent: '#2448AD' },
};
