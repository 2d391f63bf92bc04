import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useTitle } from '../../ui/useTitle.ts';

interface NoSuchSiteProps {
  slug: string;
  sites: readonly { id: string; slug: string; name: string }[];
}

/** The address names a site that does not exist, or not for this person: the same answer. */
export function NoSuchSite({ slug, sites }: NoSuchSiteProps) {
  const { t } = useTranslation('sites');
  useTitle(t('missing.title'));
  const actions = sites.map((site) => (
    <Button key={site.id} component={Link} to={`/${site.slug}/users`}>
      {site.name}
    </Button>
  ));
  return (
    <main>
      <EmptyState wholePage title={t('missing.title')} action={actions}>
        {t('missing.text', { slug })}
      </EmptyState>
    </main>
  );
}
