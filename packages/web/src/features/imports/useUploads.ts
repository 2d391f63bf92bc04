import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileReadingInput } from '../../gql/graphql.ts';
import { type Upload, UploadError, uploadFile } from '../uploads/uploadFile.ts';
import type { ReadingChoice } from './FileReadingLine.tsx';

export type ChosenFile = { key: string; file: File; reading: ReadingChoice } & (
  | { step: 'sending'; sent: number; total: number }
  | { step: 'failed'; message: string | undefined }
  | { step: 'sent'; upload: Upload }
  /** The server had it, and has it no more. */
  | { step: 'gone' }
);

/** A file that the server has, as the history of the browser keeps it. */
export interface KeptFile {
  upload: Upload;
  reading: ReadingChoice;
}

type Step = { step: 'sending' | 'failed' | 'sent' | 'gone' } & Record<string, unknown>;

/** The chosen files on their way to the server; taking one out or leaving stops it. */
export function useUploads(site: string, kept: readonly KeptFile[]) {
  const [files, setFiles] = useState<readonly ChosenFile[]>(() =>
    kept.map(({ upload, reading }) => ({
      key: upload.id,
      file: new File([], upload.name),
      reading,
      step: 'sent',
      upload,
    })),
  );
  const stops = useRef(new Map<string, AbortController>());

  const enter = useCallback(
    (key: string, step: Step) =>
      setFiles((all) =>
        all.map((one) =>
          one.key === key ? ({ key, file: one.file, reading: {}, ...step } as ChosenFile) : one,
        ),
      ),
    [],
  );

  const start = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController();
      stops.current.set(key, controller);
      enter(key, { step: 'sending', sent: 0, total: file.size });
      try {
        const upload = await uploadFile(file, site, {
          signal: controller.signal,
          onProgress: (sent, total) => enter(key, { step: 'sending', sent, total }),
        });
        enter(key, { step: 'sent', upload });
      } catch (error) {
        if (controller.signal.aborted) return;
        const message = error instanceof UploadError ? error.message : undefined;
        enter(key, { step: 'failed', message: message || undefined });
      }
    },
    [enter, site],
  );

  const add = useCallback(
    (chosen: readonly File[]) => {
      const added = chosen.map((file): ChosenFile => {
        return { key: crypto.randomUUID(), file, reading: {}, step: 'sending', sent: 0, total: file.size };
      });
      setFiles((all) => [...all, ...added]);
      for (const { key, file } of added) void start(key, file);
    },
    [start],
  );

  const remove = useCallback((key: string) => {
    stops.current.get(key)?.abort();
    setFiles((all) => all.filter((one) => one.key !== key));
  }, []);

  const read = useCallback((key: string, reading: ReadingChoice) => {
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, reading } : one)));
  }, []);

  const lose = useCallback((key: string) => enter(key, { step: 'gone' }), [enter]);

  useEffect(() => {
    const begun = stops.current;
    return () => {
      for (const stop of begun.values()) stop.abort();
    };
  }, []);
  return { files, add, remove, retry: start, read, lose };
}

/** What is found again by whoever comes back or loads the page again. */
export function keptFiles(files: readonly ChosenFile[]): KeptFile[] {
  return files.flatMap((one) => (one.step === 'sent' ? { upload: one.upload, reading: one.reading } : []));
}

/** What was chosen for the files that are there, as planImport takes it. */
export function readingsOf(files: readonly ChosenFile[]): FileReadingInput[] {
  return files.flatMap((one) =>
    one.step === 'sent' && Object.keys(one.reading).length > 0
      ? [{ uploadId: one.upload.id, ...one.reading }]
      : [],
  );
}
