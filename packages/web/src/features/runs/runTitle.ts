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
const skillsInput = z.object({
  skills: z.array(z.object({ skillId: z.string(), level: z.number().nullish() })),
  mode: z.enum(['MERGE', 'REPLACE', 'REMOVE']),
});

/** The ids that the title of a run names. */
export function idsInTitle(run: TitledRun): string[] {
  const of = run.undoOf ? idsInTitle(run.undoOf) : [];
  const teams = teamsInput.safeParse(run.input).data?.teamIds ?? [];
  const skills = skillsInput.safeParse(run.input).data?.skills ?? [];
  return [...of, ...teams, ...skills.map(({ skillId }) => skillId)];
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
    case 'IMPORT':
      return run.import ? { key: 'IMPORT.file', fileName: run.import.fileName } : { key: 'IMPORT.plain' };
    case 'UNDO':
      return run.undoOf ? { key: 'UNDO.of', of: titleWords(run.undoOf, nameOf) } : { key: 'UNDO.plain' };
    case 'DELETE':
      return { key: 'DELETE' };
  }
}
