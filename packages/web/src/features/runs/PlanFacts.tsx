import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnRefusal } from '../../gql/graphql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import type { PlanLimits, PlannedRun } from './usePlannedRun.ts';

/** What becomes of the sessions of those who change. */
export type SessionEffect = 'sessionsStay' | 'sessionsEnd' | 'sessionsOver' | 'sessionsGone';

interface PlanFactsProps {
  run: PlannedRun;
  limits: PlanLimits | undefined;
  sessions: SessionEffect;
  undoable: boolean;
  onRefusal: OnRefusal;
  onRefusalChange(choice: OnRefusal): void;
}

function Fact({ label, labelId, children }: { label: string; labelId?: string; children: ReactNode }) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', px: 3.5, py: 2.5, minWidth: 0 }}>
      <Box component="dt" id={labelId} sx={{ typography: 'caption', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function MessagesSent({ email, sms }: { email: number; sms: number }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  if (email + sms === 0) return t('facts.noMail');
  const parts = [
    ...(email > 0 ? [t('facts.emails', { count: email, shown: format.number(email) })] : []),
    ...(sms > 0 ? [t('facts.sms', { shown: format.number(sms) })] : []),
  ];
  return (
    <>
      {format.enumeration(parts)}
      <Box sx={{ color: 'text.secondary' }}>{t('facts.mailForGood')}</Box>
    </>
  );
}

/** What a change does besides the fields: those refused, seats, mail, sessions, and until when it comes back. */
export function PlanFacts(props: PlanFactsProps) {
  const { run, limits, sessions, undoable, onRefusal, onRefusalChange } = props;
  const { t } = useTranslation('runs');
  const format = useFormat();
  const refusedId = useId();
  const until = new Date(Date.now() + (limits?.undoDays ?? 30) * 86_400_000);
  const touched = run.licenses.filter(({ usedBefore, usedAfter }) => usedBefore !== usedAfter);
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 230px), 1fr))',
        gap: 3,
        m: 0,
      }}
    >
      {(run.counts?.refused ?? 0) > 0 && (
        <Fact label={t('facts.refused')} labelId={refusedId}>
          <Select
            variant="standard"
            disableUnderline
            value={onRefusal}
            onChange={(event) => onRefusalChange(event.target.value as OnRefusal)}
            labelId={refusedId}
          >
            <MenuItem value="SKIP">{t('facts.skip')}</MenuItem>
            <MenuItem value="ABORT">{t('facts.abort')}</MenuItem>
          </Select>
        </Fact>
      )}
      {touched.map(({ license, seats, usedBefore, usedAfter }) => (
        <Fact key={license} label={t('facts.seats', { license: t(`values.license.${license}`) })}>
          {t('facts.seatsUsed', {
            before: format.number(usedBefore),
            after: format.number(usedAfter),
            seats: format.number(seats),
          })}
        </Fact>
      ))}
      <Fact label={t('facts.mail')}>
        <MessagesSent email={run.messages?.email ?? 0} sms={run.messages?.sms ?? 0} />
      </Fact>
      <Fact label={t('facts.sessions')}>{t(`facts.${sessions}`)}</Fact>
      <Fact label={t('facts.undo')}>
        {undoable
          ? t('facts.undoUntil', { date: format.date(until) })
          : t(run.messages ? 'facts.undoSent' : 'facts.undoNever')}
      </Fact>
    </Box>
  );
}
