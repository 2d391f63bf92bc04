import type { TypedDocumentNode } from '@apollo/client';
import type { UserError } from '../runs/userErrors.ts';

export interface NamedRow {
  id: string;
  name: string;
  userCount: number;
}

export interface NamedList {
  list: {
    nodes: readonly NamedRow[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
    totalCount: number;
  };
}

interface Saved {
  saved: { record?: { id: string; name: string } | null; userErrors: readonly UserError[] };
}

export interface DeletedRun {
  id: string;
  status: string;
  canUndo: boolean;
  counts?: { changed: number } | null | undefined;
}

export interface Deleted {
  deleted: { run?: DeletedRun | null | undefined; userErrors: readonly UserError[] };
}

/** Deletes one, or gives its users another one instead; undefined where the answer did not come. */
export type RemoveOne = (
  id: string,
  confirmCount: number | undefined,
  reassignTo?: string,
) => Promise<Deleted['deleted'] | undefined>;

/** What the page of one kind of names asks of the server; the answers differ in nothing but the kind. */
export interface NamedDocuments {
  list: TypedDocumentNode<NamedList, { search?: string; first: number; after?: string }>;
  create: TypedDocumentNode<Saved, { input: { name: string } }>;
  rename: TypedDocumentNode<Saved, { input: { id: string; name: string } }>;
  remove: TypedDocumentNode<Deleted, { input: { id: string; reassignTo?: string; confirmCount?: number } }>;
}

export type NamedNoun = 'teams' | 'skills' | 'agentGroups' | 'businessUnits' | 'features';
