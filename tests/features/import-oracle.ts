import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Row = Record<string, string>

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Rows of a dump's file, read in another way than the import does: whole, with regular expressions. */
export function rowsOf(folder: string, file: string): Row[] {
  const text = readFileSync(join(folder, file), 'utf8')
  return [...text.matchAll(/<row ([^>]*?) ?\/>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
    ),
  )
}

/** White space as it stands becomes spaces (XML 1.0, section 3.3.3); as `&#xA;` it stays. */
const decode = (value: string) =>
  value
    .replace(/[\t\r\n]/g, ' ')
    .replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (_, hex, decimal, name) =>
      name ? (ENTITIES[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )

export interface ExpectedPost {
  score: number
  comments: number
  revisions: number
  answers: number
  accepted: string | undefined
  body: string | undefined
}

/** What every question and answer of a dump must come to, by its id there. */
export function expectedPosts(folder: string): {
  questions: Map<string, ExpectedPost>
  answers: Map<string, ExpectedPost>
} {
  const expected = { questions: new Map<string, ExpectedPost>(), answers: new Map<string, ExpectedPost>() }
  const posts = rowsOf(folder, 'Posts.xml')
  const score = tally(rowsOf(folder, 'Votes.xml'), (row) => ({ 2: 1, 3: -1 })[row.VoteTypeId ?? ''] ?? 0)
  const comments = tally(rowsOf(folder, 'Comments.xml'), () => 1)
  const history = rowsOf(folder, 'PostHistory.xml').filter((row) => Number(row.PostHistoryTypeId) < 10)
  const revisions = tally(
    [...new Map(history.map((row) => [`${row.PostId} ${row.RevisionGUID}`, row])).values()],
    () => 1,
  )
  const answers = tally(
    posts.filter((row) => row.PostTypeId === '2').map((row) => ({ PostId: row.ParentId ?? '' })),
    () => 1,
  )
  const bodies = new Map(
    history
      .filter((row) => ['2', '5', '8'].includes(row.PostHistoryTypeId ?? ''))
      .map((row) => [row.PostId, (row.Text ?? '').replaceAll('\r\n', '\n')]),
  )
  for (const row of posts) {
    const id = row.Id ?? ''
    const kind = { 1: 'questions' as const, 2: 'answers' as const }[row.PostTypeId ?? '']
    if (kind === undefined) continue
    expected[kind].set(id, {
      score: score.get(id) ?? 0,
      comments: comments.get(id) ?? 0,
      revisions: revisions.get(id) ?? 0,
      answers: answers.get(id) ?? 0,
      accepted: row.AcceptedAnswerId,
      body: bodies.get(id),
    })
  }
  return expected
}

function tally(rows: Row[], worth: (row: Row) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row.PostId ?? '', (sums.get(row.PostId ?? '') ?? 0) + worth(row))
  return sums
}

/** How many questions bear each tag. */
export function expectedTags(folder: string): Map<string, number> {
  const counts = new Map(rowsOf(folder, 'Tags.xml').map((row) => [row.TagName ?? '', 0]))
  for (const row of rowsOf(folder, 'Posts.xml')) {
    for (const [, tag = ''] of (row.Tags ?? '').matchAll(/<([^>]+)>/g))
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return counts
}
