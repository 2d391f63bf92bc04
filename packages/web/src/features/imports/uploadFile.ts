import { z } from 'zod';

const answer = z.object({
  uploads: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number() })).min(1),
});

export type Upload = z.infer<typeof answer>['uploads'][number];

export class UploadError extends Error {}

interface UploadOptions {
  signal: AbortSignal;
  onProgress(sent: number, total: number): void;
}

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

function parsed<T>(schema: z.ZodType<T>, body: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

const uploadOf = (body: string) => parsed(answer, body)?.uploads[0];
const messageOf = (body: string) => parsed(refusal, body)?.errors[0]?.message;

/** Sends one file as it lies on the disk: XMLHttpRequest, because fetch does not tell how much has been sent. */
export function uploadFile(file: File, site: string, { signal, onProgress }: UploadOptions): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', '/uploads');
    request.setRequestHeader('muster-csrf', '1');
    request.setRequestHeader('muster-site', site);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new UploadError());
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.onload = () => {
      const upload = request.status < 400 ? uploadOf(request.responseText) : undefined;
      return upload ? resolve(upload) : reject(new UploadError(messageOf(request.responseText)));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
