import Box from '@mui/material/Box';
import Link from '@mui/material/Link';

const ADDRESS = /(https?:\/\/[^\s]+)/;

/** The text as it was written, with its links to follow. */
export function MessageText({ text }: { text: string }) {
  const parts = text.trim().split(ADDRESS);
  return (
    <Box
      sx={{
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        bgcolor: 'tint.neutral',
        borderRadius: '10px',
        p: 4,
      }}
    >
      {parts.map((part, at) =>
        ADDRESS.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have nothing else to be told apart by
          <Link key={at} href={part} target="_blank" rel="noreferrer">
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </Box>
  );
}
