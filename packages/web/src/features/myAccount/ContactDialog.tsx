import { useState } from 'react';
import type { MessageChannel } from '../../gql/graphql.ts';
import { ContactCode } from './ContactCode.tsx';
import { NewContact } from './NewContact.tsx';

interface ContactDialogProps {
  channel: MessageChannel;
  /** The address that a code was sent to already; empty: none was. */
  pending: string;
  onChanged(): void;
  onClose(): void;
}

/** First the new address, then the code that came to it. */
export function ContactDialog({ channel, pending, onChanged, onClose }: ContactDialogProps) {
  const [address, setAddress] = useState(pending);
  if (address === '') return <NewContact channel={channel} onSent={setAddress} onClose={onClose} />;
  return <ContactCode channel={channel} address={address} onChanged={onChanged} onClose={onClose} />;
}
