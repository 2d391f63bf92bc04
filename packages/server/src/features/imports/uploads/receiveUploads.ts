import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { type Request, Router } from 'express';
import { answerProblem } from '../../../platform/answerProblem.ts';
import { ApiError } from '../../../platform/errors.ts';
import { may } from '../../roles/Actor.ts';
import type { Context } from '../../roles/Context.ts';
import { contextOf } from '../../roles/contextOf.ts';
import { storeUpload, type Upload } from './storeUpload.ts';
import { tooLarge, ZIP_BYTES } from './uploadLimits.ts';

const FILES = 10;

/** POST /uploads: multipart, each file in a field `file`; answers the ids that planImport and others take. */
export const uploads: Router = Router().post('/', async (req, res) => {
  try {
    const context = contextOf(res);
    if (!may(context.actor, 'imports.run') && !may(context.actor, 'users.edit')) {
      const message = 'This needs the permission imports.run or users.edit, which your roles do not give.';
      throw new ApiError('FORBIDDEN', message);
    }
    res.json({ uploads: await receive(req, context) });
  } catch (problem) {
    // What is still coming is read and thrown away, so that the sender gets to read the answer.
    req.unpipe().resume();
    answerProblem(res, problem);
  }
});

async function receive(req: Request, { em, actor }: Context): Promise<Upload[]> {
  const form = parserOf(req);
  const stored: Promise<Upload>[] = [];
  let problem: unknown;
  // The rest of the form is not waited for: nobody takes the rest of its file from it.
  const end = (cause: Error) => {
    problem ??= cause;
    form.destroy(cause);
  };
  form.on('file', (field, file, { filename }) => {
    if (field !== 'file') {
      file.resume();
      return;
    }
    file.once('limit', () => end(tooLarge(actor, filename || 'upload', ZIP_BYTES)));
    const storing = storeUpload(em, actor, filename || 'upload.csv', file);
    // A file that is broken off has an error of its own.
    storing.catch((cause: Error) => cause === file.errored || end(cause));
    stored.push(storing);
  });
  form.once('filesLimit', () => {
    problem ??= new ApiError('BAD_USER_INPUT', `More than ${FILES} files in one request.`);
  });
  try {
    await pipeline(req, form);
  } catch {
    await Promise.allSettled(stored);
    throw problem ?? malformed();
  }
  const uploaded = await Promise.all(stored);
  if (problem) throw problem;
  if (uploaded.length === 0)
    throw new ApiError('BAD_USER_INPUT', 'The form has no file. Send it in the field “file”.');
  return uploaded;
}

function parserOf(req: Request): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { fileSize: ZIP_BYTES, files: FILES, fields: 10, fieldSize: 1024 },
    });
  } catch {
    throw malformed();
  }
}

function malformed(): ApiError {
  return new ApiError('BAD_USER_INPUT', 'Send the file as multipart/form-data, in the field “file”.');
}
