import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { markdownResponse } from '~/http/markdown.server.ts'
import { inAscii } from '~/http/paths.ts'
import { entryMarkdown } from '~/pages/as-markdown/entry-markdown.server.ts'
import { markdownPath } from '~/pages/as-markdown/paths.ts'

/** An official answer as Markdown, under its present address only. */
export async function loader({ params, context: { db, config } }: LoaderFunctionArgs) {
  const { origin } = config
  const { category, slug, path, text } = await entryMarkdown(db.read, params.slug ?? '', origin)
  const isHere = params.category === category && params.slug === slug
  if (!isHere) throw redirect(inAscii(markdownPath(path)), 301)
  return markdownResponse(text, { origin, path })
}
