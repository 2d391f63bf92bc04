import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState } from 'react';
import { useFormat } from './useFormat.ts';

const MINUTE = 60_000;

/** "5 minutes ago", with the exact time in the tooltip. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip title={format.dateTime(at)} describeChild>
      <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
        {format.relative(at, Math.max(now, Date.parse(at)))}
      </Box>
    </Tooltip>
  );
}
