import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '../../gql/graphql.ts';
import { ProportionBar, type ProportionPart } from '../../ui/ProportionBar.tsx';

interface CountedRun {
  counts?: { changed: number; unchanged: number; refused: number } | null | undefined;
  refusalCounts: readonly { code: RefusalCode; message: string }[];
}

interface RunCountsBarProps {
  run: CountedRun;
  /** What is said of those who are so already, such as "are in them already". */
  unchangedWords: string;
  tense: 'will' | 'did' | 'would';
}

/** Who changes, who is so already and who is refused; a single reason stands beside its number. */
export function RunCountsBar({ run, unchangedWords, tense }: RunCountsBarProps) {
  const { t } = useTranslation('runs');
  const { changed = 0, unchanged = 0, refused = 0 } = run.counts ?? {};
  const [reason, other] = run.refusalCounts;
  const refusedWords =
    reason && !other
      ? t('counts.refusedBecause', {
          reason: t(`refusals.short.${reason.code}`, { defaultValue: reason.message }),
        })
      : t('counts.refused');
  const parts: ProportionPart[] = [
    { key: 'changed', label: t(`counts.${tense}`), count: changed, tone: 'accent' },
    { key: 'unchanged', label: unchangedWords, count: unchanged, tone: 'quiet' },
    { key: 'refused', label: refusedWords, count: refused, tone: 'bad' },
  ];
  return <ProportionBar parts={parts.filter(({ key, count }) => key === 'changed' || count > 0)} />;
}
