import type { Router } from 'express';
import { changeFiles } from '../features/changes/download/changeFiles.ts';
import { exportFiles } from '../features/exports/writing/exportFiles.ts';
import { importFiles } from '../features/imports/downloads/importFiles.ts';
import { uploads } from '../features/imports/uploads/receiveUploads.ts';
import { pictureFiles } from '../features/pictures/pictureFiles.ts';
import { signOnRoutes } from '../features/singleSignOn/signOnRoutes.ts';

/**
 * What features serve beside GraphQL; `contextOf(res)` has the caller. Uploads are POSTs with the CSRF header,
 * downloads are GETs below /files/<slug of the site>. Single sign-on leads through /auth/<slug>, for nobody yet known.
 */
export const signOn: Router = signOnRoutes;
export const uploadRoutes: Router[] = [uploads];
export const fileRoutes: Router[] = [changeFiles, exportFiles, importFiles, pictureFiles];
