import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** The keys of the grid, said where they work. */
export function CheckKeys() {
  const { t } = useTranslation('imports');
  return (
    <Box component="span" sx={{ float: 'right', display: { xs: 'none', md: 'inline' } }}>
      {t('check.keys')}
    </Box>
  );
}
