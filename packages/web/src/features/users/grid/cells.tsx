import type { ReactNode } from 'react';
import type { WidgetFocus } from '../../../ui/grid/GridColumn.ts';
import { InitialsAvatar } from '../../../ui/InitialsAvatar.tsx';
import { userState } from './userStatus.ts';
import type { GridUser } from './useUsersPage.ts';

export function NameCell({ user, widget }: { user: GridUser; widget: WidgetFocus }) {
  return (
    <span className="person">
      <InitialsAvatar name={user.name} />
      <span className="person-words">
        <a className="person-name truncate" href={`?user=${user.id}`} data-open {...widget}>
          {user.name}
        </a>
        <span className="person-login truncate">{user.username}</span>
      </span>
    </span>
  );
}

export function StateCell({ user, words }: { user: GridUser; words(word: string): string }) {
  const { word, tone, tag } = userState(user);
  return (
    <span className={tag ? 'tag truncate' : 'state'} data-tone={tone}>
      {tag ? words(word) : <span className="truncate">{words(word)}</span>}
    </span>
  );
}

export function TextCell({ children }: { children: ReactNode }) {
  return <span className={children ? 'truncate' : 'muted'}>{children || '–'}</span>;
}

const MOST = 2;

/** The first of a set as tags; how many more there are stands behind, their names in the tooltip. */
export function TagsCell({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="muted">–</span>;
  const shown = names.slice(0, names.length === MOST + 1 ? MOST + 1 : MOST);
  const rest = names.slice(shown.length);
  return (
    <span className="tags" data-tip={rest.length > 0 ? names.join(', ') : undefined}>
      {shown.map((name) => (
        <span key={name} className="tag truncate">
          {name}
        </span>
      ))}
      {rest.length > 0 && (
        <>
          <span className="tag fixed" aria-hidden>
            +{rest.length}
          </span>
          <span className="visually-hidden">{rest.join(', ')}</span>
        </>
      )}
    </span>
  );
}
