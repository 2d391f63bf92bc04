import Tooltip from '@mui/material/Tooltip';

/** The whole text under what had no room for it. */
export function CutTip({ anchor, text }: { anchor: HTMLElement; text: string }) {
  return (
    <Tooltip open title={text} placement="bottom-start" slotProps={{ popper: { anchorEl: anchor } }}>
      <span aria-hidden />
    </Tooltip>
  );
}
