import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, Suspense, useId } from 'react';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';

interface FormSectionProps {
  title: string;
  /** What of it is filled, in a few words. */
  summary: string;
  open: boolean;
  wrong: boolean;
  onToggle(): void;
  children: ReactNode;
}

/** A part of the form behind its heading, opened by whoever needs it. */
export function FormSection({ title, summary, open, wrong, onToggle, children }: FormSectionProps) {
  const id = useId();
  return (
    <Panel as="section" aria-labelledby={`${id}-title`}>
      <Box component="h2" sx={{ m: 0 }}>
        <ButtonBase
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          onClick={onToggle}
          sx={{
            display: 'flex',
            width: '100%',
            gap: 2.5,
            px: 4,
            py: 3,
            textAlign: 'start',
            justifyContent: 'flex-start',
            borderRadius: '10px',
          }}
        >
          <Box
            component={ChevronRight}
            size={16}
            aria-hidden
            sx={{ flex: 'none', color: 'text.secondary', transform: open ? 'rotate(90deg)' : 'none' }}
          />
          <Box component="span" id={`${id}-title`} sx={{ typography: 'h3', flex: 'none' }}>
            {title}
          </Box>
          <Box
            component="span"
            sx={{
              color: wrong ? 'error.main' : 'text.secondary',
              fontSize: 13,
              fontWeight: 400,
              minWidth: 0,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              ml: 'auto',
            }}
          >
            {(wrong || !open) && summary}
          </Box>
        </ButtonBase>
      </Box>
      {open && (
        <Box
          id={`${id}-fields`}
          sx={{ px: 4, pt: 1, pb: 4, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
        >
          {/* Words that are still to be fetched hold up this section, not the page. */}
          <Suspense fallback={<SkeletonRows rows={2} columns={2} />}>{children}</Suspense>
        </Box>
      )}
    </Panel>
  );
}
