import Link from '@mui/material/Link';

interface Superior {
  id: string;
  name: string;
  supervisor?: Superior | null | undefined;
}

interface SupervisorChainProps {
  of: Superior;
  onOpenUser(id: string): void;
}

/** The supervisor, and theirs, as far up as is read; each opens in the place of the user. */
export function SupervisorChain({ of, onOpenUser }: SupervisorChainProps) {
  return (
    <>
      <Link component="button" sx={{ textAlign: 'start' }} onClick={() => onOpenUser(of.id)}>
        {of.name}
      </Link>
      {of.supervisor && (
        <>
          {' › '}
          <SupervisorChain of={of.supervisor} onOpenUser={onOpenUser} />
        </>
      )}
    </>
  );
}
