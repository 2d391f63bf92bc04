import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

interface SiteChoiceProps {
  sites: readonly { id: string; slug: string; name: string }[];
  busy: boolean;
  onChoose(site: string): void;
}

export function SiteChoice({ sites, busy, onChoose }: SiteChoiceProps) {
  const { t } = useTranslation('accounts');
  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <Typography color="textSecondary">{t('signIn.chooseSite')}</Typography>
      {sites.map(({ id, slug, name }, at) => (
        <Button
          key={id}
          autoFocus={at === 0}
          disabled={busy}
          onClick={() => onChoose(slug)}
          sx={{ justifyContent: 'space-between', minHeight: 44 }}
        >
          {name}
          <Typography component="span" variant="body2" color="textSecondary">
            /{slug}
          </Typography>
        </Button>
      ))}
    </div>
  );
}
