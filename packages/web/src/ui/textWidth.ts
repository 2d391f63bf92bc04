const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a text is in pixels. Widths are kept once the font has come. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  pen.font = font;
  const measured = Math.ceil(pen.measureText(text).width);
  if (document.fonts.check(font)) known.set(key, measured);
  return measured;
}
