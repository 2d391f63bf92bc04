import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useFormat } from './useFormat.ts';

export interface ProportionPart {
  key: string;
  label: string;
  count: number;
  tone: 'accent' | 'quiet' | 'bad' | 'good';
}

interface ProportionBarProps {
  parts: readonly ProportionPart[];
  /** Where a count leads to its rows. */
  onOpen?: ((key: string) => void) | undefined;
  /** The part whose rows are shown. */
  opened?: string | undefined;
}

const colours = { accent: 'primary.main', quiet: 'divider', bad: 'error.main', good: 'success.main' };

const Count = styled('span')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  color: theme.vars.palette.text.secondary,
  '& b': {
    fontVariantNumeric: 'tabular-nums',
    fontSize: '1.0625rem',
    lineHeight: 1.4,
    fontWeight: 650,
    color: theme.vars.palette.text.primary,
  },
  '&[data-bad=true] b': { color: theme.vars.palette.bad.text },
}));

/** One bar of what will change, is so already and is refused; the numbers stand under it in words. */
export function ProportionBar({ parts, onOpen, opened }: ProportionBarProps) {
  const format = useFormat();
  const words = ({ label, count, tone }: ProportionPart) => (
    <Count data-bad={tone === 'bad' && count > 0}>
      <b>{format.number(count)}</b> {label}
    </Count>
  );
  return (
    <div>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          gap: '2px',
          height: 9,
          borderRadius: 5,
          overflow: 'hidden',
          bgcolor: 'tint.neutral',
        }}
      >
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count, tone }) => (
            <Box key={key} sx={{ flex: `${count} 0 6px`, bgcolor: colours[tone] }} />
          ))}
      </Box>
      <Box
        component="ul"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 5,
          rowGap: 2,
          listStyle: 'none',
          m: 0,
          mt: 2,
          p: 0,
        }}
      >
        {parts.map((part) => (
          <li key={part.key}>
            {onOpen ? (
              <ButtonBase
                aria-pressed={part.key === opened}
                onClick={() => onOpen(part.key)}
                sx={{ font: 'inherit', borderRadius: '6px' }}
              >
                {words(part)}
              </ButtonBase>
            ) : (
              words(part)
            )}
          </li>
        ))}
      </Box>
    </div>
  );
}
