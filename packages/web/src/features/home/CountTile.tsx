import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';

interface CountTileProps {
  label: string;
  count: number | undefined;
  /** Where what it counts is seen, below the site. */
  to: string;
  /** Good only while it is none. */
  alarming?: boolean;
  estimated?: boolean;
}

/** A figure, and the way to what it counts. */
export function CountTile({ label, count = 0, to, alarming = false, estimated = false }: CountTileProps) {
  const format = useFormat();
  const { slug } = useSite();
  return (
    <li>
      <Box
        component={Link}
        to={`/${slug}/${to}`}
        sx={{
          display: 'grid',
          gap: 0.5,
          height: '100%',
          px: 4,
          py: 3,
          border: 1,
          borderColor: 'divider',
          borderRadius: '10px',
          bgcolor: 'background.paper',
          color: 'text.secondary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'tint.hover' },
        }}
      >
        <Box
          component="b"
          className="tabular"
          sx={{
            fontSize: '1.375rem',
            lineHeight: 1.3,
            fontWeight: 650,
            color: alarming && count > 0 ? 'bad.text' : 'text.primary',
          }}
        >
          {estimated && '≈ '}
          {format.number(count)}
        </Box>{' '}
        {label}
      </Box>
    </li>
  );
}
