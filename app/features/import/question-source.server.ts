import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import { type Closing, closingOf, originalsIn } from './closing.ts'
import { changedParts, fingerprint, hasPart } from './fingerprint.ts'
import type { Importing } from './importing.ts'
import { DUPLICATE, QUESTION } from './kinds.ts'
import { type Known, knownRows, type PostPlace, placesOf } from './mapping.server.ts'
import { type PostSource, postSources } from './post-source.server.ts'
import type { PostRow } from './rows.ts'

/** Each is written here only when it changed there. */
export type QuestionPart =
  | 'text'
  | 'history'
  | 'links'
  | 'tags'
  | 'votes'
  | 'closing'
  | 'canonical'
  | 'accepted'
  | 'views'

export interface QuestionSource {
  post: PostSource
  known: Known | undefined
  contentHash: string
  changed: Set<string>
  authorId: UserId | null
  tags: string[]
  closing: Closing | null
  canonicalId: QuestionId | null
  accepted: { id: AnswerId; day: number | null } | null
  /** It names posts that are written later: the second pass looks at it again. */
  awaits: { link: boolean; canonical: boolean; accepted: boolean }
}

export async function questionSources(importing: Importing, rows: PostRow[]): Promise<QuestionSource[]> {
  const { db, site, scratch } = importing
  const posts = await postSources(importing, rows)
  const ids = rows.map((row) => row.id)
  const known = await knownRows(db.read, site.id, 'question', ids)
  const canonicals = new Map(posts.map((post) => [post.row.id, canonicalOf(importing, post)]))
  const acceptedIds = rows.flatMap((row) => row.acceptedAnswerId ?? [])
  const named = [...acceptedIds, ...[...canonicals.values()].filter((id) => id !== null)]
  const places = await placesOf(db.read, site.id, named)
  const acceptedOn = new Map(scratch.talliesOf(acceptedIds).map((tally) => [tally.post, tally.acceptedOn]))
  const present = scratch.present('posts', named)
  return posts.map((post) => {
    const canonical = canonicals.get(post.row.id) ?? null
    const before = known.get(post.row.id)
    const canonicalId = questionAt(places, canonical)
    const accepted = acceptedAt(places, post.row, before, acceptedOn)
    const isAwaited = (id: number | null, found: unknown) => id !== null && present.has(id) && found === null
    return withFingerprint(importing, before, {
      post,
      authorId: post.userOf(post.row.ownerId),
      tags: tagsOfQuestion(post),
      closing: closingOf(post.row, post.history),
      canonicalId,
      accepted,
      awaits: {
        link: post.awaitsLink,
        canonical: isAwaited(canonical, canonicalId),
        accepted: isAwaited(post.row.acceptedAnswerId, accepted),
      },
    })
  })
}

/** The post's own row is the present truth: tags are renamed and merged without a trace in the history. */
const tagsOfQuestion = ({ row, revisions }: PostSource) => row.tags ?? revisions.at(-1)?.tags ?? []

function questionAt(places: Map<number, PostPlace>, id: number | null): QuestionId | null {
  const place = places.get(id ?? 0)
  return place?.kind === 'question' ? place.questionId : null
}

/** An answer that comes back, or moved here from another question, is this question's once it was written again. */
function acceptedAt(
  places: Map<number, PostPlace>,
  { acceptedAnswerId }: PostRow,
  known: Known | undefined,
  days: Map<number, number | null>,
): QuestionSource['accepted'] {
  const id = acceptedAnswerId ?? 0
  const place = places.get(id)
  const isOurs = place?.kind === 'answer' && !place.isGone && place.questionId === known?.rowId
  return isOurs ? { id: place.answerId, day: days.get(id) ?? null } : null
}

function withFingerprint(
  { has }: Importing,
  known: Known | undefined,
  source: Omit<QuestionSource, 'known' | 'contentHash' | 'changed'>,
): QuestionSource {
  const { post, authorId, tags, closing, canonicalId, accepted, awaits } = source
  const { title, body, license, ownerName, createdAt, editedAt, viewCount } = post.row
  const parts: Record<QuestionPart, unknown> = {
    text: [title, body, license, authorId, ownerName, createdAt, editedAt],
    history: has('PostHistory.xml') ? historyPart(post) : undefined,
    links: linksPart(has, post, known),
    tags,
    votes: has('Votes.xml') || !known ? [post.votes.up, post.votes.down] : undefined,
    closing,
    canonical: awaits.canonical ? undefined : canonicalId,
    accepted: awaits.accepted ? undefined : (accepted?.id ?? null),
    views: viewCount,
  }
  const contentHash = fingerprint(parts, known?.contentHash)
  return { ...source, known, contentHash, changed: changedParts(known?.contentHash, contentHash) }
}

/** Where the history came from an earlier dump, this one's HTML is no measure of its links. */
export const linksPart = (has: Importing['has'], post: PostSource, known: Known | undefined) =>
  has('PostHistory.xml') || !hasPart(known?.contentHash, 'history') ? post.targets : undefined

/** With the accounts of the editors: some may be imported later than the post. */
export const historyPart = ({ revisions, userOf }: PostSource) =>
  revisions.map((revision) => [revision, userOf(revision.editorId)])

/** Links of duplicates form chains: all of them lead to the question that is nobody's duplicate. Null for an open
 *  question (a link may outlive the closing), and for rings. */
function canonicalOf({ scratch }: Importing, { row, history }: PostSource): number | null {
  if (closingOf(row, history) === null) return null
  const [named] = originalsIn(history)
  const linked = originalOf(scratch, row.id)
  const visited = new Set([row.id])
  let canonical = linked ?? named ?? null
  while (canonical !== null) {
    if (visited.has(canonical)) return null
    visited.add(canonical)
    const next = originalOf(scratch, canonical)
    if (next === null) return canonical
    canonical = next
  }
  return null
}

function originalOf(scratch: Importing['scratch'], id: number): number | null {
  const [self] = scratch.postsById([id])
  if (self?.type !== QUESTION || self.closedAt === null) return null
  const [link] = scratch.linksOf([id], DUPLICATE).filter(({ related }) => related !== id)
  return link?.related ?? null
}
