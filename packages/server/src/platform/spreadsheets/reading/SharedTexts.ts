import { decodeEscapes } from './decodeEscapes.ts';
import { limits } from './limits.ts';
import { readXml } from './readXml.ts';
import { TextStore } from './TextStore.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';
import type { Zip } from './Zip.ts';

const PAGES_IN_MEMORY = 128;

/** The texts that cells refer to by number, read only as far as they are asked for. */
export class SharedTexts {
  private readonly texts = new TextStore(PAGES_IN_MEMORY);
  private readonly pieces: AsyncGenerator<void>;

  constructor(zip: Zip, part: string | undefined) {
    this.pieces = part === undefined ? nothing() : readTexts(zip, part, this.texts);
  }

  /** Reads on until the text of that number is known. */
  async reach(number: number): Promise<void> {
    while (this.texts.count <= number) {
      if ((await this.pieces.next()).done) return;
    }
  }

  get(number: number): string {
    const text = this.texts.get(number);
    if (text === undefined) throw new WorkbookProblem('textMissing', number);
    return text;
  }

  async close(): Promise<void> {
    await this.pieces.return(undefined);
    this.texts.close();
  }
}

/** Rich text is joined; how it is pronounced (rPh) is left out. */
function readTexts(zip: Zip, part: string, texts: TextStore): AsyncGenerator<void> {
  let text = '';
  let inText = false;
  let spoken = false;
  return readXml(zip.read(part, limits.texts), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken = true;
      else if (name === 't') inText = !spoken;
    },
    close: (name) => {
      if (name === 'si') texts.add(checked(decodeEscapes(text), texts.count));
      else if (name === 'rPh') spoken = false;
      else if (name === 't') inText = false;
    },
    text: (more) => {
      if (!inText) return;
      text += more;
      if (text.length > limits.escapedCell) throw new WorkbookProblem('longText');
    },
  });
}

function checked(text: string, count: number): string {
  if (text.length > limits.cell) throw new WorkbookProblem('longText');
  if (count >= limits.textCount) throw new WorkbookProblem('tooManyTexts');
  return text;
}

async function* nothing(): AsyncGenerator<void> {}
