import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE_MS = 220;

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    display: 'flex',
    alignItems: 'center',
    width: 250,
    height: 32,
    paddingRight: 4,
    borderRadius: 7,
    border: `1px solid ${palette.control.main}`,
    backgroundColor: palette.background.paper,
    [theme.breakpoints.down('sm')]: { width: '100%' },
    '&:hover': { borderColor: palette.text.secondary },
    '&:focus-within': {
      borderColor: palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${palette.primary.main}`,
    },
    '& input': {
      all: 'unset',
      flex: 1,
      minWidth: 0,
      height: '100%',
      paddingLeft: 11,
      '&::placeholder': { color: palette.text.secondary, opacity: 1 },
      '&::-webkit-search-cancel-button': { display: 'none' },
    },
    '& kbd': { font: 'inherit', width: 22, textAlign: 'center', color: palette.text.secondary },
    '& button': {
      all: 'unset',
      display: 'grid',
      placeItems: 'center',
      width: 24,
      height: 24,
      borderRadius: 5,
      color: palette.text.secondary,
      cursor: 'pointer',
      '&:hover': { backgroundColor: palette.tint.neutral },
      '&:focus-visible': { outline: `2px solid ${palette.primary.main}` },
    },
  };
});

interface SearchFieldProps {
  text: string;
  label: string;
  placeholder: string;
  onSearch(text: string): void;
}

/** Search by substring; the list follows when the typing pauses. "/" leads here from anywhere on the page. */
export function SearchField({ text, label, placeholder, onSearch }: SearchFieldProps) {
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);

  // The address may change from elsewhere: back, a link, filters cleared.
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);

  const send = (next: string) => {
    if (next === sent.current) return;
    sent.current = next;
    onSearch(next);
  };
  const latest = useRef(send);
  latest.current = send;

  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  const clear = () => {
    setTyped('');
    send('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') send(typed);
    if (event.key !== 'Escape' || !typed) return;
    event.stopPropagation();
    clear();
  };
  return (
    <Frame>
      <input
        ref={input}
        type="search"
        value={typed}
        maxLength={200}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts="/"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed ? (
        <button type="button" aria-label={t('clearSearch')} onClick={clear}>
          <X size={14} aria-hidden />
        </button>
      ) : (
        <kbd aria-hidden>/</kbd>
      )}
    </Frame>
  );
}

/** Whether a key typed there is text, or belongs to something that lies over the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu], [role=listbox]',
    ) !== null
  );
}
