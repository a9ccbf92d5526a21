import { redirect } from '@remix-run/node'
import { slugInPath } from '~/features/questions/paths.ts'
import { markdownPath } from '~/pages/as-markdown/paths.ts'
import { threadMarkdown } from '~/pages/as-markdown/thread-markdown.server.ts'
import type { RequestContext } from './context.ts'
import { markdownResponse } from './markdown.server.ts'
import { questionIdOf } from './params.ts'
import { inAscii } from './paths.ts'

/** A thread as Markdown, beside its page: a wrong or missing slug leads to the right one.
 *  @throws AppError as `threadMarkdown` */
export async function answerWithThread(
  params: { id?: string | undefined; slug?: string | undefined },
  { db, config }: Pick<RequestContext, 'db' | 'config'>,
) {
  const { question, path, text } = await threadMarkdown(db.read, questionIdOf(params), config.origin)
  if ((params.slug ?? '') !== slugInPath(question)) throw redirect(inAscii(markdownPath(path)), 301)
  return markdownResponse(text, { origin: config.origin, path })
}
