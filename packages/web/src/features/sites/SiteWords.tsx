import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

/** A site by its name and how many users one may see there. */
export function SiteWords({ name, userCount }: { name: string; userCount: number }) {
  const { t } = useTranslation('sites');
  const format = useFormat();
  return (
    <Box component="span" sx={{ display: 'grid', minWidth: 0 }}>
      <Box component="span" className="truncate" sx={{ fontWeight: 600 }} title={name}>
        {name}
      </Box>
      {userCount > 0 && (
        <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
          {t('users', { count: userCount, number: format.number(userCount) })}
        </Box>
      )}
    </Box>
  );
}
