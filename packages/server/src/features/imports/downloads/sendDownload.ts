import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { answerProblem } from '../../../platform/answerProblem.ts';
import { ApiError } from '../../../platform/errors.ts';
import type { Context } from '../../roles/Context.ts';
import { contextOf } from '../../roles/contextOf.ts';
import type { Download } from './Download.ts';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends what `prepare` finds; nothing found is 404. */
export async function sendDownload(
  res: Response,
  prepare: (context: Context) => Download | undefined | Promise<Download | undefined>,
): Promise<void> {
  try {
    const download = await prepare(contextOf(res));
    if (!download) {
      answerProblem(res, nothingThere, 404);
      return;
    }
    const { name, type, content } = download;
    res.attachment(`${name}.${type}`).type(contentTypes[type]).setHeader('cache-control', 'no-store');
    await pipeline(content instanceof Readable ? content : Readable.from(content), res);
  } catch (problem) {
    // Whoever broke the download off wants no answer.
    if ((problem as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    answerProblem(res, problem);
  }
}

const nothingThere = new ApiError('BAD_USER_INPUT', 'There is no such file, or none that you may see.');
