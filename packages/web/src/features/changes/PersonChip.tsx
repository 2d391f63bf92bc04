import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ChipButton } from '../../ui/ChipButton.tsx';
import { OnePicker } from '../../ui/OnePicker.tsx';
import { usePaused } from '../../ui/usePaused.ts';

const PEOPLE_TO_FILTER = graphql(`
  query PeopleToFilter($search: String) {
    users(filter: { text: $search }, first: 20) { nodes { id name username } }
  }
`);

const FILTERED_PERSON = graphql(`
  query FilteredPerson($id: ID!) {
    user(id: $id) { id name username }
  }
`);

interface PersonChipProps {
  /** While nobody is chosen. */
  label: string;
  sentence(name: string): string;
  chosen: string | undefined;
  onChoose(id: string | undefined): void;
}

/** A chip that asks for one person. */
export function PersonChip({ label, sentence, chosen, onChoose }: PersonChipProps) {
  const { t } = useTranslation('changes');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const person = useQuery(FILTERED_PERSON, { variables: { id: chosen ?? '' }, skip: !chosen });
  const found = person.data?.user;
  const name = found?.name || found?.username || (person.loading ? '…' : t('gone'));
  const words = chosen ? sentence(name) : label;
  return (
    <>
      <ChipButton
        label={words}
        active={Boolean(chosen)}
        expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        onRemove={chosen ? () => onChoose(undefined) : undefined}
        removeLabel={t('filters.remove', { filter: words })}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { 'aria-label': label, role: 'dialog', sx: { mt: 1.5 } } }}
      >
        <People
          onChoose={(id) => {
            setAnchor(null);
            onChoose(id);
          }}
        />
      </Popover>
    </>
  );
}

function People({ onChoose }: { onChoose(id: string): void }) {
  const { t } = useTranslation('changes');
  const [text, setText] = useState('');
  const search = usePaused(text.trim());
  const people = useQuery(PEOPLE_TO_FILTER, { variables: { search: search || undefined } });
  const found = (people.data ?? people.previousData)?.users.nodes ?? [];
  return (
    <Box sx={{ p: 3.5, width: 300, maxWidth: '90vw' }}>
      <OnePicker
        label={t('filters.person')}
        options={found.map(({ id, name, username }) => ({
          id,
          name: name ? `${name} (${username})` : username,
        }))}
        chosen={null}
        loading={people.loading || search !== text.trim()}
        onSearch={setText}
        onChange={(person) => person && onChoose(person.id)}
      />
    </Box>
  );
}
