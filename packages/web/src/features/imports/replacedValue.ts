const NAME_IN_LIST = /^(\s*[=-]?\s*)(.*?)(\s*(?::\s*\d*)?\s*)$/;

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * What the server makes of a cell when a value is replaced everywhere: the whole cell, or one name of a list,
 * whose sign and level stay. Undefined where the value does not stand in the cell.
 */
export function replacedValue(cell: string, from: string, to: string): string | undefined {
  if (same(cell, from)) return to;
  const items = cell.split(';').map((item) => {
    const [, sign = '', name = '', level = ''] = NAME_IN_LIST.exec(item) ?? [];
    return from !== '' && same(name, from) ? sign + to + level : item;
  });
  const replaced = items.join(';');
  return replaced === cell ? undefined : replaced;
}
