const licenses = ['Enterprise', 'Contact', 'Unassigned'];
const centers = ['DE', 'US', 'SG', 'BR', 'AU'];

/** A Contacts file of people who are all new. */
export function contactsFile(rows: number): string {
  const lines = ['First Name,Last Name,License,Extension,Email Address,Role,Data Center'];
  for (let i = 1; i <= rows; i += 1) {
    const license = licenses[i % 3];
    lines.push(
      `Nia${i % 97},Newcomer ${i},${license},${4_000_000 + i},new.${i}@newcomers.test,Agent,${centers[i % 5]}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}
