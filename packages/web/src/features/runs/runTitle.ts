import type { RunKind } from '../../gql/graphql.ts';
import { titleInput } from './titleInput.ts';

export interface TitledRun {
  kind: RunKind;
  input: unknown;
  import?: { fileName: string } | null | undefined;
  undoOf?: Omit<TitledRun, 'undoOf'> | null | undefined;
}

/** A key of the translations with what stands in it. */
export interface TitleWords {
  key: string;
  names?: string[];
  fileName?: string;
  /** Of what is deleted. */
  name?: string;
  /** What it becomes. */
  other?: string;
  /** To whom an export was sent. */
  address?: string;
  of?: TitleWords;
}

/** Where the input of a run names what it assigns. */
const assigned: Partial<Record<RunKind, string>> = {
  ASSIGN_TEAMS: 'teamIds',
  ASSIGN_ROLES: 'roleIds',
  ASSIGN_AGENT_GROUPS: 'agentGroupIds',
  ASSIGN_BUSINESS_UNITS: 'businessUnitIds',
  ASSIGN_PROFILES: 'profileIds',
};

/** The ids that the title of a run names. */
export function idsInTitle({ kind, input, undoOf }: TitledRun): string[] {
  const { ids, skills, userGroupId } = titleInput(input);
  const of = undoOf ? idsInTitle(undoOf) : [];
  const own = ids(assigned[kind] ?? '');
  return [...of, ...own, ...skills.map(({ skillId }) => skillId), ...(userGroupId ? [userGroupId] : [])];
}

/** What a run does, as words to be translated: names are left out until all of them are known. */
export function titleWords(run: TitledRun, nameOf: (id: string) => string | undefined): TitleWords {
  const known = (names: (string | undefined)[]) => names.filter((name) => name !== undefined);
  const { mode, license, name, address, userGroupId, reassignedTo, etag, fileName, subject, ids, skills } =
    titleInput(run.input);
  switch (run.kind) {
    case 'ASSIGN_TEAMS':
    case 'ASSIGN_ROLES':
    case 'ASSIGN_AGENT_GROUPS':
    case 'ASSIGN_BUSINESS_UNITS':
    case 'ASSIGN_PROFILES':
      return {
        key: `${run.kind}.${mode ?? (run.kind === 'ASSIGN_PROFILES' ? 'ON' : 'ADD')}`,
        names: known(ids(assigned[run.kind] ?? '').map(nameOf)),
      };
    case 'UPDATE_SKILLS': {
      const names = skills.map(({ skillId, level }) => {
        const name = nameOf(skillId);
        return name && level && mode !== 'REMOVE' ? `${name} ${level}` : name;
      });
      return { key: `UPDATE_SKILLS.${mode ?? 'MERGE'}`, names: known(names) };
    }
    case 'SET_LICENSE':
      return { key: `SET_LICENSE.${license ?? 'NONE'}` };
    case 'MOVE_TO_USER_GROUP':
      return { key: 'MOVE_TO_USER_GROUP', names: known(userGroupId ? [nameOf(userGroupId)] : []) };
    case 'IMPORT':
      return run.import ? { key: 'IMPORT.file', fileName: run.import.fileName } : { key: 'IMPORT.plain' };
    case 'SET_PICTURE':
      return { key: `SET_PICTURE.${etag ? 'SET' : 'REMOVE'}` };
    case 'IMPORT_PICTURES':
      return fileName ? { key: 'IMPORT_PICTURES.file', fileName } : { key: 'IMPORT_PICTURES.plain' };
    case 'EXPORT':
      return address ? { key: 'EXPORT.sent', address } : { key: 'EXPORT.file' };
    case 'CHANGE_SITE':
      return subject
        ? { key: `CHANGE_SITE.${subject.type}`, name: subject.name }
        : { key: 'CHANGE_SITE.plain' };
    case 'UNDO':
      return run.undoOf ? { key: 'UNDO.of', of: titleWords(run.undoOf, nameOf) } : { key: 'UNDO.plain' };
    default:
      if (reassignedTo) return { key: 'MERGE', ...(name && { name }), other: reassignedTo };
      return { key: run.kind, ...(name && { name }) };
  }
}
