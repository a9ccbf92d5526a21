import type { UserId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { htmlToMarkdown } from '~/markdown/from-html.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { idPrefixOf } from '../posts/compose.server.ts'
import { languageOfText } from '../posts/language.ts'
import { hash } from './fingerprint.ts'
import { presentText, type UpstreamRevision } from './history.ts'
import { withoutMentions } from './mentions.ts'
import type { PostSource } from './post-source.server.ts'

/** A revision as it is kept here. */
export interface ImportedRevision {
  externalId: number
  contentHash: string
  title: string | null
  /** Names there. */
  tags: string[] | null
  body: string
  editorId: UserId | null
  editorName: string | null
  reason: string
  rolledBackTo: number | null
  createdAt: Date
}

export interface Composed {
  body: string
  bodyHtml: string
  bodyText: string
  language: Language
}

/** Markdown as it is stored. Mentions in it mean people of another site. */
export function composeImported(body: string, title = ''): Composed {
  const { html, text } = renderMarkdown(body, { linkPolicy: 'all', idPrefix: idPrefixOf(body) })
  return {
    body,
    bodyHtml: withoutMentions(html),
    bodyText: text,
    language: languageOfText(`${title}\n${text}`) ?? 'en',
  }
}

/** All texts of a post, links rewritten; where its history is unknown, its HTML turned into Markdown. At least one. */
export function textsOf(source: PostSource): [ImportedRevision, ...ImportedRevision[]] {
  const { row, revisions } = source
  const [first, ...later] = revisions
  if (first) return [imported(first, source), ...later.map((revision) => imported(revision, source))]
  return [imported(presentText(row, htmlToMarkdown(row.body)), source)]
}

/** The account that edits in the site's own name. */
const COMMUNITY = { id: -1, name: 'Community' }

function imported(upstream: UpstreamRevision, { userOf, withLinks }: PostSource): ImportedRevision {
  const { id, editorId: externalEditor, editorName, createdAt, ...rest } = upstream
  const editorId = userOf(externalEditor)
  const name = externalEditor === COMMUNITY.id ? COMMUNITY.name : editorName
  const revision = {
    ...rest,
    body: withLinks(upstream.body),
    editorId,
    editorName: editorId === null ? name : null,
  }
  return { ...revision, externalId: id, contentHash: hash(revision), createdAt: new Date(createdAt) }
}

/** When the body last changed: what brings a question up in the tab "active". */
export function bodyEditedAt(revisions: ImportedRevision[], post: PostSource): Date {
  const edited = revisions.findLast((revision, index) => revision.body !== revisions[index - 1]?.body)
  const withoutHistory = new Date(post.row.editedAt ?? post.row.createdAt)
  return post.revisions.length === 0 ? withoutHistory : (edited?.createdAt ?? withoutHistory)
}

/** Of the last edit of anything; equals the moment of asking before the first. */
export function editedAt(revisions: ImportedRevision[], post: PostSource): Date {
  const last = revisions.at(-1)
  const isEdited = revisions.length > 1 && last !== undefined
  return isEdited ? last.createdAt : new Date(post.row.editedAt ?? post.row.createdAt)
}
