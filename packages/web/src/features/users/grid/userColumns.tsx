import type { TFunction } from 'i18next';
import { MoreHorizontal } from 'lucide-react';
import type { UserSortField } from '../../../gql/graphql.ts';
import type { GridColumn } from '../../../ui/grid/GridColumn.ts';
import { GridTags } from '../../../ui/grid/GridTags.tsx';
import { languageName } from '../../../ui/languageName.ts';
import type { Format } from '../../../ui/useFormat.ts';
import { NameCell, StateCell, TextCell } from './cells.tsx';
import type { GridPreferences } from './gridPreferences.ts';
import type { GridUser } from './useUsersPage.ts';

type UserColumn = GridColumn<GridUser>;

/** By which field of the schema a column is sorted; sets are not sorted by. */
export const sortFields: Record<string, UserSortField> = {
  name: 'NAME',
  status: 'STATUS',
  license: 'LICENSE',
  dataCenter: 'DATA_CENTER',
  email: 'EMAIL',
  agentId: 'AGENT_ID',
  extension: 'EXTENSION',
  numericId: 'NUMERIC_ID',
  userType: 'USER_TYPE',
  language: 'LANGUAGE',
  createdAt: 'CREATED_AT',
};

/** Shown until somebody chooses. */
export const usualColumns = ['status', 'role', 'license', 'teams', 'skills', 'dataCenter'];

/** What may be chosen, in this order. */
export const chosenColumns = [
  ...usualColumns,
  'email',
  'mobile',
  'extension',
  'agentId',
  'numericId',
  'pbxId',
  'userType',
  'agentGroups',
  'businessUnits',
  'userGroup',
  'orgUnit',
  'supervisor',
  'language',
  'createdAt',
  'lastSignedInAt',
  'loggedOn',
];

interface ColumnWords {
  t: TFunction<'users'>;
  format: Format;
  language: string;
  isNarrow: boolean;
}

type Made = Omit<UserColumn, 'id' | 'header' | 'sortable'>;

/** Below this width only the name, the state and the actions are left. */
const NARROW = 560;

const columns: Record<string, (words: ColumnWords) => Made> = {
  status: ({ t, isNarrow }) => ({
    width: isNarrow ? 104 : 112,
    ...(!isNarrow && { grow: 1 }),
    cell: (user) => <StateCell user={user} words={(word) => t(`state.${word}`)} />,
  }),
  role: () => text(124, 1.2, (user) => user.roles.map(({ name }) => name).join(', ')),
  license: ({ t }) => ({
    width: 104,
    grow: 1,
    hideBelow: NARROW,
    cell: ({ license }) =>
      license ? (
        <TextCell>{t(`license.${license}`)}</TextCell>
      ) : (
        <span className="muted">{t('license.NONE')}</span>
      ),
  }),
  teams: () => tags(150, 1.7, ({ teams }) => teams.map(({ name }) => name)),
  skills: () => ({
    width: 160,
    grow: 1.8,
    hideBelow: NARROW,
    cell: ({ skills }) => (
      <span className="muted truncate">
        {skills.map(({ skill, level }) => `${skill.name} ${level}`).join(' · ') || '–'}
      </span>
    ),
  }),
  dataCenter: () => text(112, 0.8, ({ dataCenter }) => dataCenter?.code),
  email: () => text(190, 1.4, ({ email }) => email),
  mobile: () => text(140, 1, ({ mobile }) => mobile),
  extension: () => text(104, 0.8, ({ extension }) => extension),
  agentId: () => text(130, 1, ({ agentId }) => agentId),
  numericId: () => text(110, 0.8, ({ numericId }) => numericId),
  pbxId: () => text(100, 0.8, ({ pbxId }) => pbxId),
  userType: ({ t }) => text(120, 0.9, ({ userType }) => t(`userType.${userType}`)),
  agentGroups: () => tags(150, 1.5, ({ agentGroups }) => (agentGroups ?? []).map(({ name }) => name)),
  businessUnits: () => tags(150, 1.5, ({ businessUnits }) => (businessUnits ?? []).map(({ name }) => name)),
  userGroup: () => text(130, 1, ({ userGroup }) => userGroup?.name),
  orgUnit: () => text(180, 1.4, ({ orgUnit }) => orgUnit?.path.join(' › ')),
  supervisor: () => text(150, 1.1, ({ supervisor }) => supervisor?.name),
  language: ({ language: reader }) => text(120, 0.9, ({ language }) => languageName(language, reader)),
  createdAt: ({ format }) => text(130, 0.9, ({ createdAt }) => format.shortDate(createdAt)),
  loggedOn: ({ format }) => text(130, 0.9, ({ loggedOnAt }) => loggedOnAt && format.relative(loggedOnAt)),
  lastSignedInAt: ({ format, t }) =>
    text(140, 0.9, ({ lastSignedInAt }) => (lastSignedInAt ? format.relative(lastSignedInAt) : t('never'))),
};

/** With a width of its own it does not grow. */
function sized<Column extends { width: number; grow?: number }>(column: Column, width: number | null) {
  const { grow, ...fixed } = column;
  return width === null ? { ...fixed, ...(grow !== undefined && { grow }) } : { ...fixed, width };
}

function text(width: number, grow: number, value: (user: GridUser) => string | null | undefined): Made {
  return { width, grow, hideBelow: NARROW, cell: (user) => <TextCell>{value(user)}</TextCell> };
}

function tags(width: number, grow: number, names: (user: GridUser) => string[]): Made {
  return { width, grow, hideBelow: NARROW, cell: (user) => <GridTags labels={names(user)} /> };
}

type Chosen = Pick<GridPreferences, 'columns' | 'nameWidth'>;

/** The name first, what was chosen, the actions last. */
export function userColumns({ columns: chosen, nameWidth }: Chosen, words: ColumnWords): UserColumn[] {
  const { t, isNarrow } = words;
  const name: UserColumn = {
    id: 'name',
    header: t('column.name'),
    ...sized({ width: isNarrow ? 96 : 260, grow: 2.2 }, isNarrow ? null : nameWidth),
    pinned: 'start',
    sortable: true,
    resizable: !isNarrow,
    hasWidget: true,
    isName: true,
    cell: (user, widget) => <NameCell user={user} widget={widget} avatar={!isNarrow} />,
  };
  const actions: UserColumn = {
    id: 'actions',
    header: t('column.actions'),
    headerHidden: true,
    width: isNarrow ? 40 : 52,
    pinned: 'end',
    hasWidget: true,
    cell: (user, widget) => (
      <button
        type="button"
        className="row-menu"
        aria-label={t('actions.of', { name: user.name })}
        aria-haspopup="menu"
        data-menu
        {...widget}
      >
        <MoreHorizontal size={17} aria-hidden />
      </button>
    ),
  };
  const listed = isNarrow ? [{ column: 'status', width: null, pinned: false }] : chosen;
  const between = listed.flatMap(({ column: id, width, pinned }): UserColumn[] => {
    const make = columns[id];
    if (!make) return [];
    const column: UserColumn = {
      id,
      header: t(`column.${id}`),
      sortable: id in sortFields,
      resizable: !isNarrow,
      movable: !isNarrow,
      ...sized(make(words), width),
    };
    return [pinned ? { ...column, pinned: 'start' } : column];
  });
  return [name, ...between, actions];
}
