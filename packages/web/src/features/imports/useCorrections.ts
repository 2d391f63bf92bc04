import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { ImportRowFilter } from '../../gql/graphql.ts';
import {
  afterCheck,
  type CheckedRow,
  type Correction,
  type ShownRow,
  shownRows,
  toggleDropped,
  withCorrection,
} from './checkRows.ts';
import { nextBatch } from './correctionQueue.ts';

const CORRECT_IMPORT = graphql(`
  mutation CorrectImport($input: CorrectImportInput!, $filter: ImportRowFilter, $first: Int, $after: String) {
    correctImport(input: $input) {
      import {
        id
        counts { rows inserted updated unchanged duplicates invalid }
        errorCounts { code count label }
        licenses { license seats usedBefore usedAfter }
        suggestions { columnIndex value suggestion rows }
        creations { kind name rows exists }
        run { id status progress { done total } messages { email sms } canApply }
        rows(filter: $filter, first: $first, after: $after) {
          nodes {
            rowNumber
            fileName
            fileRow
            cells
            outcome
            corrected
            errors { columnIndex columnKey code value message suggestions }
            user { id name username }
          }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
      userErrors { code message path }
    }
  }
`);

interface PageOfRows {
  importId: string;
  filter: ImportRowFilter;
  first: number;
  after: string | undefined;
  /** The rows as the server has them now; undefined while they are being fetched. */
  fresh: readonly CheckedRow[] | undefined;
}

/**
 * Keeps a page of rows on screen while its cells are corrected: each correction is shown at once, sent in its
 * turn, and marked mended or still wrong when the server has checked it.
 */
export function useCorrections({ importId, filter, first, after, fresh }: PageOfRows) {
  const [correctImport, { error, reset }] = useMutation(CORRECT_IMPORT);
  const [rows, setRows] = useState<readonly ShownRow[]>([]);
  const [problem, setProblem] = useState<string | undefined>();
  const [pending, setPending] = useState(0);
  const loaded = useRef<{ page: string; rows: readonly CheckedRow[] } | undefined>(undefined);
  const queue = useRef<Correction[]>([]);
  const sending = useRef(false);
  const page = JSON.stringify([importId, filter, first, after ?? null]);
  const variables = useMemo(() => ({ filter, first, after }), [filter, first, after]);

  useEffect(() => {
    if (!fresh) return;
    if (loaded.current?.page !== page) {
      loaded.current = { page, rows: fresh };
      setRows(shownRows(fresh));
    } else {
      setRows((shown) => queue.current.reduce(withCorrection, afterCheck(shown, fresh)));
    }
  }, [fresh, page]);

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    setProblem(undefined);
    reset();
    try {
      while (queue.current.length > 0) {
        const { input, size } = nextBatch(queue.current);
        const { data } = await correctImport({ variables: { input: { importId, ...input }, ...variables } });
        const refused = data?.correctImport.userErrors[0];
        queue.current = queue.current.slice(size);
        setPending(queue.current.length);
        if (refused) setProblem(refused.message);
      }
    } catch {
      // The error is in the mutation's state; what was typed stays in the queue for the retry.
    } finally {
      sending.current = false;
    }
  }, [correctImport, importId, reset, variables]);

  const correct = useCallback(
    (correction: Correction) => {
      queue.current = [...queue.current, correction];
      setPending(queue.current.length);
      setRows((shown) => withCorrection(shown, correction));
      void send();
    },
    [send],
  );

  const drop = useCallback((rowNumber: number) => setRows((shown) => toggleDropped(shown, rowNumber)), []);

  const originalAt = useCallback(
    (rowNumber: number, columnIndex: number) =>
      loaded.current?.rows.find((row) => row.rowNumber === rowNumber)?.cells[columnIndex],
    [],
  );

  /** Sends what waits, the dropped rows too, and lists afresh what is still in error. */
  const checkAgain = useCallback(async () => {
    await send();
    if (queue.current.length > 0) return false;
    const dropRows = rows.filter((row) => row.state === 'dropped').map((row) => row.rowNumber);
    const { data } = await correctImport({ variables: { input: { importId, dropRows }, ...variables } });
    const refused = data?.correctImport.userErrors[0];
    if (refused) setProblem(refused.message);
    const nodes = data?.correctImport.import?.rows.nodes;
    if (!nodes) return false;
    loaded.current = { page, rows: nodes };
    setRows(shownRows(nodes));
    return true;
  }, [correctImport, importId, page, rows, send, variables]);

  return { rows, correct, drop, originalAt, checkAgain, retry: send, pending, error, problem };
}
