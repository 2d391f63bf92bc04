import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE_MS = 220;

/** Search by substring; the list follows when the typing pauses. "/" leads here from anywhere on the page. */
export function SearchField({ text, onSearch }: { text: string; onSearch(text: string): void }) {
  const { t } = useTranslation('users');
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
    <OutlinedInput
      type="search"
      inputRef={input}
      value={typed}
      placeholder={t('search.placeholder')}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      inputProps={{ 'aria-label': t('search.label'), 'aria-keyshortcuts': '/', maxLength: 200 }}
      sx={{
        width: { xs: '100%', sm: 250 },
        height: 32,
        '& input::-webkit-search-cancel-button': { display: 'none' },
      }}
      endAdornment={
        <InputAdornment position="end">
          {typed ? (
            <IconButton size="small" edge="end" aria-label={t('search.clear')} onClick={clear}>
              <X size={14} aria-hidden />
            </IconButton>
          ) : (
            <Box component="kbd" aria-hidden sx={{ font: 'inherit', display: { xs: 'none', sm: 'inline' } }}>
              /
            </Box>
          )}
        </InputAdornment>
      }
    />
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
