import { useState } from 'react';
import { BeginFactor, type BegunFactor } from './BeginFactor.tsx';
import { ConfirmFactor } from './ConfirmFactor.tsx';
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx';

interface SetUpFactorDialogProps {
  onChanged(): void;
  onClose(): void;
}

/** A6: the password, then the app, then the recovery codes. */
export function SetUpFactorDialog({ onChanged, onClose }: SetUpFactorDialogProps) {
  const [begun, setBegun] = useState<BegunFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodesDialog codes={codes} onClose={onClose} />;
  if (!begun) return <BeginFactor onBegun={setBegun} onClose={onClose} />;
  return (
    <ConfirmFactor
      {...begun}
      onClose={onClose}
      onConfirmed={(made) => {
        setCodes(made);
        onChanged();
      }}
    />
  );
}
