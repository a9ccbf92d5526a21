import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { markdownResponse } from '~/http/markdown.server.ts'
import { inAscii } from '~/http/paths.ts'
import { entryMarkdown } from '~/pages/as-markdown/entry-markdown.server.ts'
import { markdownPath } from '~/pages/as-markdown/paths.ts'

/** An official answer as Markdown, under its category only. */
export async function loader({ params, context: { db, config } }: LoaderFunctionArgs) {
  const { origin } = config
  const { category, path, text } = await entryMarkdown(db.read, params.slug ?? '', origin)
  if (params.category !== category) throw redirect(inAscii(markdownPath(path)), 301)
  return markdownResponse(text, { origin, path })
}
