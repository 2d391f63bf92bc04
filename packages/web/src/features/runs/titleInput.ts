/** The input of a run as it was stored: it may be of an older shape, so that nothing of it is certain. */
export interface TitleInput {
  mode: string | undefined;
  license: string | undefined;
  name: string | undefined;
  address: string | undefined;
  userGroupId: string | undefined;
  /** What the users of something that is deleted get instead. */
  reassignedTo: string | undefined;
  /** Of the picture that is given. */
  etag: string | undefined;
  /** Of the zip of pictures. */
  fileName: string | undefined;
  /** What of the site was changed. */
  subject: { type: string; name: string } | undefined;
  ids(key: string): string[];
  skills: { skillId: string; level: number | undefined }[];
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function titleInput(input: unknown): TitleInput {
  const stored = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  const text = (key: string) => (isText(stored[key]) ? stored[key] : undefined);
  const list = (key: string) => (Array.isArray(stored[key]) ? (stored[key] as unknown[]) : []);
  return {
    mode: text('mode'),
    license: text('license'),
    name: text('name'),
    address: text('address'),
    userGroupId: text('userGroupId'),
    reassignedTo: nameOf(stored.reassignTo),
    etag: text('etag'),
    fileName: text('fileName'),
    subject: subjectOf(stored.subject),
    ids: (key) => list(key).filter(isText),
    skills: list('skills').flatMap((entry) => {
      const { skillId, level } = (entry ?? {}) as Record<string, unknown>;
      return isText(skillId) ? [{ skillId, level: typeof level === 'number' ? level : undefined }] : [];
    }),
  };
}

/** A role is named by its id only. */
function nameOf(given: unknown): string | undefined {
  const { name } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return isText(name) ? name : undefined;
}

function subjectOf(given: unknown): TitleInput['subject'] {
  const { type, name } = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
  return isText(type) && isText(name) ? { type, name } : undefined;
}
