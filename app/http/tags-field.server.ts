import { joinNames } from '~/features/tags/typed.server.ts'
import type { RequestContext } from './context.ts'
import { rewriteField } from './forms.server.ts'

/** Keeps a tag's name of several words whole in the form's field of tags, before it is parsed: which words are one name,
 *  only the database tells. @throws AppError as `parseForm` */
export const joinTagNamesWithin = (request: Request, { db }: RequestContext) =>
  rewriteField(request, 'tags', (typed) => joinNames(db.read, typed))
