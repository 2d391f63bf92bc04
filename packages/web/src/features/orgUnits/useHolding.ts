import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrgUnit } from './OrgUnit.ts';

interface Holding {
  mayDrop(unit: OrgUnit, parent: OrgUnit | null): boolean;
  onDrop(unit: OrgUnit, parent: OrgUnit | null): void;
}

/** A unit moved by keyboard: Ctrl+X takes it up, Ctrl+V puts it below the unit with the focus, Escape lets go. */
export function useHolding({ mayDrop, onDrop }: Holding) {
  const { t } = useTranslation('structure');
  const [held, setHeld] = useState<OrgUnit | undefined>();
  const [said, setSaid] = useState('');
  const letGo = (words: string) => {
    setHeld(undefined);
    setSaid(words);
  };
  const onKey = (event: KeyboardEvent, unit: OrgUnit): boolean => {
    const { name } = unit;
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : event.key;
    const pressed = event.ctrlKey || event.metaKey ? `Mod+${key}` : key;
    if (pressed === 'Mod+x') {
      setHeld(unit);
      setSaid(t('orgUnits.held', { name }));
      return true;
    }
    if (!held) return false;
    if (pressed === 'Escape') {
      letGo(t('orgUnits.letGo', { name: held.name }));
      return true;
    }
    if (pressed !== 'Mod+v') return false;
    if (mayDrop(held, unit)) {
      letGo('');
      onDrop(held, unit);
    } else setSaid(t('orgUnits.notThere', { name: held.name, place: name }));
    return true;
  };
  return { held, said, onKey };
}
