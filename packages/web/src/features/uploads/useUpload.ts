import { useCallback, useEffect, useRef, useState } from 'react';
import { type Upload, UploadError, uploadFile } from './uploadFile.ts';

export type UploadState =
  | { step: 'none' }
  | { step: 'sending'; file: File; sent: number; total: number }
  | { step: 'failed'; file: File; message: string | undefined }
  | { step: 'sent'; file: File; upload: Upload };

const none: UploadState = { step: 'none' };

/** One chosen file on its way to the server; another one, or leaving, stops it. */
export function useUpload(site: string) {
  const [state, setState] = useState(none);
  const stop = useRef<AbortController | undefined>(undefined);

  const start = useCallback(
    async (file: File) => {
      stop.current?.abort();
      const controller = new AbortController();
      stop.current = controller;
      setState({ step: 'sending', file, sent: 0, total: file.size });
      try {
        const upload = await uploadFile(file, site, {
          signal: controller.signal,
          onProgress: (sent, total) => setState({ step: 'sending', file, sent, total }),
        });
        setState({ step: 'sent', file, upload });
      } catch (error) {
        if (controller.signal.aborted) return;
        const message = error instanceof UploadError ? error.message : undefined;
        setState({ step: 'failed', file, message: message || undefined });
      }
    },
    [site],
  );
  const clear = useCallback(() => {
    stop.current?.abort();
    setState(none);
  }, []);
  useEffect(() => () => stop.current?.abort(), []);
  return { state, start, clear };
}
