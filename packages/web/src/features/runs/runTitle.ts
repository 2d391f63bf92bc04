import { z } from 'zod';
import type { RunKind } from '../../gql/graphql.ts';

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
  of?: TitleWords;
}

const teamsInput = z.object({ teamIds: z.array(z.string()), mode: z.enum(['ADD', 'REMOVE', 'REPLACE']) });
const assigned: Partial<Record<RunKind, string>> = {
  ASSIGN_ROLES: 'roleIds',
  ASSIGN_AGENT_GROUPS: 'agentGroupIds',
  ASSIGN_BUSINESS_UNITS: 'businessUnitIds',
};
const licenseInput = z.object({ license: z.enum(['ENTERPRISE', 'CONTACT', 'NONE']) });
const moveInput = z.object({ userGroupId: z.string() });
const skillsInput = z.object({
  skills: z.array(z.object({ skillId: z.string(), level: z.number().nullish() })),
  mode: z.enum(['MERGE', 'REPLACE', 'REMOVE']),
});

/** The ids that the title of a run names. */
export function idsInTitle(run: TitledRun): string[] {
  const of = run.undoOf ? idsInTitle(run.undoOf) : [];
  const teams = teamsInput.safeParse(run.input).data?.teamIds ?? [];
  const skills = skillsInput.safeParse(run.input).data?.skills ?? [];
  const group = moveInput.safeParse(run.input).data?.userGroupId;
  const others = assignedIds(run);
  return [...of, ...others, ...(group ? [group] : []), ...teams, ...skills.map(({ skillId }) => skillId)];
}

function assignedIds({ kind, input }: TitledRun): string[] {
  const key = assigned[kind];
  const list = key ? z.object({ [key]: z.array(z.string()) }).safeParse(input).data?.[key] : undefined;
  return list ?? [];
}

/** What a run does, as words to be translated: names are left out until all of them are known. */
export function titleWords(run: TitledRun, nameOf: (id: string) => string | undefined): TitleWords {
  const known = (names: (string | undefined)[]) => names.filter((name) => name !== undefined);
  switch (run.kind) {
    case 'ASSIGN_TEAMS': {
      const input = teamsInput.safeParse(run.input).data;
      return {
        key: `ASSIGN_TEAMS.${input?.mode ?? 'ADD'}`,
        names: known((input?.teamIds ?? []).map(nameOf)),
      };
    }
    case 'UPDATE_SKILLS': {
      const input = skillsInput.safeParse(run.input).data;
      const mode = input?.mode ?? 'MERGE';
      const names = (input?.skills ?? []).map(({ skillId, level }) => {
        const name = nameOf(skillId);
        return name && level && mode !== 'REMOVE' ? `${name} ${level}` : name;
      });
      return { key: `UPDATE_SKILLS.${mode}`, names: known(names) };
    }
    case 'ASSIGN_ROLES':
    case 'ASSIGN_AGENT_GROUPS':
    case 'ASSIGN_BUSINESS_UNITS': {
      const mode = z.object({ mode: z.string() }).safeParse(run.input).data?.mode ?? 'ADD';
      return { key: `${run.kind}.${mode}`, names: known(assignedIds(run).map(nameOf)) };
    }
    case 'SET_LICENSE':
      return { key: `SET_LICENSE.${licenseInput.safeParse(run.input).data?.license ?? 'NONE'}` };
    case 'MOVE_TO_USER_GROUP': {
      const group = moveInput.safeParse(run.input).data?.userGroupId;
      return { key: 'MOVE_TO_USER_GROUP', names: known(group ? [nameOf(group)] : []) };
    }
    case 'IMPORT':
      return run.import ? { key: 'IMPORT.file', fileName: run.import.fileName } : { key: 'IMPORT.plain' };
    case 'UNDO':
      return run.undoOf ? { key: 'UNDO.of', of: titleWords(run.undoOf, nameOf) } : { key: 'UNDO.plain' };
    default:
      return { key: run.kind };
  }
}
