import { useState } from 'react';
import { OnePicker } from './OnePicker.tsx';
import type { Pick } from './SearchPicker.tsx';

/** So many are offered at once; typing finds the others. */
const OFFERED = 50;

interface FoundPickerProps {
  label: string;
  placeholder?: string | undefined;
  options: readonly Pick[];
  chosen: Pick | null;
  error?: string | undefined;
  help?: string | undefined;
  onChange(chosen: Pick | null): void;
}

/** One out of a list of any length that is here already, found by a part of its name. */
export function FoundPicker({ options, ...picker }: FoundPickerProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const offered: Pick[] = [];
  for (const option of options) {
    if (offered.length >= OFFERED) break;
    if (option.name.toLocaleLowerCase().includes(wanted)) offered.push(option);
  }
  return <OnePicker {...picker} options={offered} loading={false} onSearch={setText} />;
}
