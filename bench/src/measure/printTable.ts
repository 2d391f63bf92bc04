import { isMet, type Line, ratioOf } from './Line.ts';

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });

export function printTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.work,
    `${number(line.ours)} ${line.unit}`,
    `${number(line.beside)} ${line.unit} (${line.of})`,
    ratioOf(line).toFixed(2),
    line.limit ? `${line.limit.most ? '≤' : '≥'} ${line.limit.ratio}` : '',
    { true: 'yes', false: '**no**', undefined: '' }[String(isMet(line)) as 'true' | 'false' | 'undefined'],
    line.note ?? '',
  ]);
  const head = ['work', 'ours', 'beside it', 'ratio', 'target', 'met', ''];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
