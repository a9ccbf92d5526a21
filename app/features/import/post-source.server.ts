import type { UserId } from '#db/ids.ts'
import { revisionsOf, type UpstreamRevision } from './history.ts'
import type { Importing } from './importing.ts'
import { linkTargets, mentionedIn } from './link-targets.server.ts'
import type { Target } from './links.ts'
import { usersOf } from './mapping.server.ts'
import type { HistoryRow, PostRow } from './rows.ts'

/** Everything that the dump says of one post. */
export interface PostSource {
  row: PostRow
  /** Empty where the dump has no texts of it in its history. */
  revisions: UpstreamRevision[]
  history: HistoryRow[]
  votes: { up: number; down: number; acceptedOn: number | null }
  /** Posts that its texts link to and that are here. */
  targets: [number, Target][]
  /** Puts those in the place of links to the site. */
  withLinks(text: string): string
  /** A link leads to a post that is written later. */
  awaitsLink: boolean
  userOf(id: number | null): UserId | null
}

/** A page of posts with what the other files have on them, in a few queries. */
export async function postSources(importing: Importing, rows: PostRow[]): Promise<PostSource[]> {
  const { db, site, scratch } = importing
  const ids = rows.map((row) => row.id)
  const history = scratch.historyOf(ids)
  const tallies = new Map(scratch.talliesOf(ids).map((tally) => [tally.post, tally]))
  const posts = rows.map((row) => {
    const own = history.get(row.id) ?? []
    const revisions = revisionsOf(row, own)
    const texts = revisions.length > 0 ? revisions.map(({ body }) => body) : [row.body]
    return { row, history: own, revisions, mentioned: mentionedIn(importing, texts) }
  })
  const targets = await linkTargets(importing, new Set(posts.flatMap(({ mentioned }) => [...mentioned])))
  const userOf = await usersOf(db.read, site.id, posts.flatMap(peopleIn))
  return posts.map(({ mentioned, ...post }) => ({
    ...post,
    votes: tallies.get(post.row.id) ?? votesWithoutFile(importing, post.row),
    targets: [...mentioned].flatMap((id) => {
      const target = targets.get(id)
      return target ? [[id, target] as [number, Target]] : []
    }),
    withLinks: (text: string) => importing.rewriteLinks(text, targets.resolve),
    awaitsLink: [...mentioned].some(targets.isAwaited),
    userOf,
  }))
}

/** Without Votes.xml the score that the post states is all that is known. */
function votesWithoutFile({ has }: Importing, { score }: PostRow) {
  const net = has('Votes.xml') ? 0 : score
  return { up: Math.max(0, net), down: Math.max(0, -net), acceptedOn: null }
}

const peopleIn = ({ row, revisions }: Pick<PostSource, 'row' | 'revisions'>) => [
  row.ownerId,
  ...revisions.map(({ editorId }) => editorId),
]
