import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from './Tag.tsx';

type Kind = 'added' | 'removed' | 'becomes' | 'gone';

const marks: Record<Kind, string> = { added: '+ ', removed: '', becomes: '→ ', gone: '→ ' };

/** A part of a difference: green with a plus comes, red and struck goes, an arrow leads to the next value. */
export function DiffTag({ kind, children }: { kind: Kind; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const removed = kind === 'removed';
  return (
    <Tag
      as={removed ? 'del' : 'span'}
      tone={kind === 'added' || kind === 'becomes' ? 'good' : 'bad'}
      struck={removed}
    >
      {removed && <span className="visually-hidden">{t('removed')} </span>}
      {marks[kind]}
      {children}
    </Tag>
  );
}
