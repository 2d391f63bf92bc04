import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';

/** The other ways on, below the button of a form. */
export function AccountLinks({ links }: { links: readonly { to: string; label: string }[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 3 }}>
      {links.map(({ to, label }) => (
        <Link key={to} component={RouterLink} to={to} sx={{ py: 1 }}>
          {label}
        </Link>
      ))}
    </Box>
  );
}
