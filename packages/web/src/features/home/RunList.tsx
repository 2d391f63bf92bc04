import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import type { HomeQuery } from '../../gql/graphql.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { RunState } from '../runs/RunState.tsx';
import { useRunTitle } from '../runs/useRunTitle.ts';
import { useSite } from '../sites/useSite.ts';

interface RunListProps {
  title: string;
  none: string;
  runs: HomeQuery['open']['nodes'];
}

/** The newest runs of a kind: what each does, who asked for it and where it is. */
export function RunList({ title, none, runs }: RunListProps) {
  const { slug } = useSite();
  const id = useId();
  const titleOf = useRunTitle(runs);
  return (
    <Panel as="section" aria-labelledby={id}>
      <Typography
        variant="h3"
        component="h2"
        id={id}
        sx={{ px: 4, py: 3, borderBottom: 1, borderColor: 'divider' }}
      >
        {title}
      </Typography>
      {runs.length === 0 && <Box sx={{ px: 4, py: 3, color: 'text.secondary' }}>{none}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {runs.map((run) => (
          <Box
            key={run.id}
            component="li"
            sx={{
              display: 'flex',
              gap: 3,
              alignItems: 'center',
              px: 4,
              py: 2,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0, display: 'grid' }}>
              <Link
                component={RouterLink}
                to={`/${slug}/runs/${run.id}`}
                className="truncate"
                sx={{ fontWeight: 600, color: 'text.primary' }}
              >
                {titleOf(run)}
              </Link>
              <Box className="truncate" sx={{ color: 'text.secondary' }}>
                {run.actor.name} · <RelativeTime at={run.createdAt} />
              </Box>
            </Box>
            <RunState status={run.status} progress={run.progress} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
