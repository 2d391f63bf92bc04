const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** In words what keeps a text from being an e-mail address; null where nothing does. */
export function emailFault(text: string): string | null {
  if (/\s/.test(text)) return 'it has a space in it';
  if (text.length > 254) return 'it is longer than 254 characters';
  const at = text.split('@');
  if (at.length === 1) return 'the @ is missing';
  if (at.length > 2) return 'it has more than one @';
  const [local = '', domain = ''] = at;
  if (local === '') return 'there is nothing before the @';
  if (local.length > 64 || !LOCAL.test(local)) return `“${local}” cannot stand before the @`;
  return domainFault(domain);
}

function domainFault(domain: string): string | null {
  if (domain === '') return 'there is nothing after the @';
  const labels = domain.split('.');
  if (labels.length === 1) return 'the domain has no ending';
  const wrong = labels.find((label) => !LABEL.test(label));
  if (wrong === '') return 'the domain has a dot too many';
  if (wrong !== undefined) return `“${wrong}” cannot stand in a domain`;
  return /^\p{N}+$/u.test(labels.at(-1) ?? '') ? 'the domain has no ending' : null;
}
