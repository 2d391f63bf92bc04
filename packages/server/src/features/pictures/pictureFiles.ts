import { Router } from 'express';
import { answerProblem } from '../../platform/answerProblem.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { ApiError } from '../../platform/errors.ts';
import { may } from '../roles/Actor.ts';
import type { Context } from '../roles/Context.ts';
import { contextOf } from '../roles/contextOf.ts';
import { selectedUsers } from '../selections/selectedUsers.ts';

const YEAR = 365 * 24 * 60 * 60;

/** P4: GET /files/<site>/pictures/<user id>?v=<etag>&size=small|large, to who may see the user. */
export const pictureFiles: Router = Router().get('/pictures/:userId', async (req, res) => {
  const { userId } = req.params;
  const found = await findPicture(contextOf(res), userId, req.query.size === 'large');
  if (!found) {
    res.setHeader('cache-control', 'no-store');
    answerProblem(res, nothingThere, 404);
    return;
  }
  const { etag, content } = found;
  // An address with another etag shows the present picture, so only its own may be kept for ever.
  const age = req.query.v === etag ? `max-age=${YEAR}, immutable` : 'no-cache';
  res.set({ 'cache-control': `private, ${age}`, etag: `"${etag}"`, vary: 'cookie, authorization' });
  res.type('image/webp').send(content);
});

async function findPicture({ actor, inSite }: Context, userId: string, large: boolean) {
  if (!isUuid(userId) || !may(actor, 'users.read')) return undefined;
  const [found] = await inSite((em) =>
    rows<{ etag: string; content: Buffer }>(
      em,
      sql`select c.etag, ${large ? sql`c.content` : sql`c.thumbnail`} as content
          from pictures p join picture_contents c on c.site_id = p.site_id and c.etag = p.etag
          where p.user_id = ${userId} and p.user_id in (${selectedUsers(actor, 'users.read', { ids: [userId] })})`,
    ),
  );
  return found;
}

const nothingThere = new ApiError('BAD_USER_INPUT', 'There is no such picture, or none that you may see.');
