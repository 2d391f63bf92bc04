import type { ReactNode } from 'react';
import type { WidgetFocus } from '../../../ui/grid/GridColumn.ts';
import { InitialsAvatar } from '../../../ui/InitialsAvatar.tsx';
import { userState } from './userStatus.ts';
import type { GridUser } from './useUsersPage.ts';

interface NameCellProps {
  user: GridUser;
  widget: WidgetFocus;
  avatar: boolean;
}

export function NameCell({ user, widget, avatar }: NameCellProps) {
  return (
    <span className="person">
      {avatar && <InitialsAvatar name={user.name} picture={user.pictureUrl} />}
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
