const header = [
  'Username',
  'First Name',
  'Last Name',
  'Email Address',
  'Mobile',
  'Agent ID',
  'Extension',
  'PBX ID',
  'User Type',
  'Role',
  'License',
  'Teams',
  'Skills',
  'Agent Groups',
  'Business Units',
  'User Group',
  'Org Unit',
  'Supervisor',
  'Data Center',
  'Language',
  'CRM Name',
  'Chat Greeting Name',
  'Channel Counts',
];

const centers = ['DE', 'US', 'SG', 'BR', 'AU'];

/** People who are all new, each with about 500 bytes in all columns of the Users template but Numeric ID (six digits) and Features. */
export function usersFile(rows: number): string {
  let file = `${header.join(',')}\r\n`;
  for (let i = 1; i <= rows; i += 1) file += `${cells(i).join(',')}\r\n`;
  return file;
}

function cells(i: number): string[] {
  const digits = String(i).padStart(7, '0');
  const email = `nia.newcomer.${digits}@contact-center.newcomers.test`;
  const one = (name: string, amount: number, on = 0) => `${name} ${((i + on) % amount) + 1}`;
  return [
    email,
    `Nia-Alexandra${i % 97}`,
    `Newcomer-Featherstonehaugh ${digits}`,
    email,
    `+44 7${100_000_000 + i}`,
    `AG-${digits}`,
    `${40_000_000 + i}`,
    `${60_000_000 + i}`,
    'Agent',
    'Agent',
    ['Enterprise', 'Contact', 'Unassigned'][i % 3] ?? '',
    [one('Team', 60), one('Team', 60, 20), one('Team', 60, 40)].join(';'),
    [`${one('Skill', 40)}:${(i % 10) + 1}`, `${one('Skill', 40, 20)}:4`].join(';'),
    one('Group', 30),
    one('Unit', 10),
    one('User group', 4),
    `Division ${(i % 10) + 1} / Department ${((i >> 4) % 10) + 1}`,
    'admin@bench.test',
    centers[i % 5] ?? '',
    'en',
    `crm-${digits}-${'customer-relations-'.repeat(4)}`,
    `greeting-${digits}-${'good-morning-and-welcome-'.repeat(2)}`,
    'Voice:1;Chat:3',
  ];
}
