import i18next from 'i18next';

export interface Upload {
  id: string;
  name: string;
  bytes: number;
}

export class UploadError extends Error {}

interface UploadOptions {
  signal: AbortSignal;
  onProgress(sent: number, total: number): void;
}

/** What POST /uploads answers: uploads, or errors as GraphQL has them. */
interface Answer {
  uploads?: Upload[];
  errors?: { message: string }[];
}

function answerOf(body: string): Answer {
  try {
    return (JSON.parse(body) as Answer | null) ?? {};
  } catch {
    return {};
  }
}

/** Sends one file as it lies on the disk: XMLHttpRequest, because fetch does not tell how much has been sent. */
export function uploadFile(file: File, site: string, { signal, onProgress }: UploadOptions): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', '/uploads');
    request.setRequestHeader('muster-csrf', '1');
    request.setRequestHeader('muster-site', site);
    request.setRequestHeader('accept-language', i18next.language);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new UploadError());
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.onload = () => {
      const { uploads, errors } = answerOf(request.responseText);
      const upload = uploads?.[0];
      return upload ? resolve(upload) : reject(new UploadError(errors?.[0]?.message));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
