import { Component, type ReactNode } from 'react';
import { PageBroken } from './PageBroken.tsx';

interface Props {
  /** Another one tries anew: the page one went to is not the one that broke. */
  place: string;
  children: ReactNode;
}

interface State {
  error: unknown;
  brokenAt: string | null;
}

/** React has no hook for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, brokenAt: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, brokenAt: '' };
  }

  static getDerivedStateFromProps({ place }: Props, { brokenAt }: State): Partial<State> | null {
    if (brokenAt === '') return { brokenAt: place };
    return brokenAt !== null && brokenAt !== place ? { error: undefined, brokenAt: null } : null;
  }

  override render() {
    return this.state.brokenAt === null ? this.props.children : <PageBroken error={this.state.error} />;
  }
}
