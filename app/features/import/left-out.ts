import type { DumpFile } from './dump-files.ts'
import {
  ACCEPTED,
  ANSWER,
  CLOSED,
  DOWNVOTE,
  DUPLICATE,
  HISTORY_TYPES,
  isText,
  named,
  POST_TYPES,
  QUESTION,
  REOPENED,
  TAG_EXCERPT,
  TAG_WIKI,
  UPVOTE,
  VOTE_TYPES,
} from './kinds.ts'
import type { Report } from './report.ts'
import type { Scratch } from './scratch.server.ts'

/** Counts, by reason, what the dump has and this forum has no place for. */
export function countLeftOut(scratch: Scratch, report: Report) {
  const badges = report.read.get('Badges.xml') ?? 0
  if (badges > 0) report.leaveOut('Badges.xml', 'badges are not kept here', badges)
  countPosts(scratch, report)
  countHanging(scratch, report, 'Votes.xml', 'votes', (type) => {
    const isKept = type === ACCEPTED || type === UPVOTE || type === DOWNVOTE
    return isKept ? null : `${named(VOTE_TYPES, type)} (type ${type})`
  })
  countHanging(scratch, report, 'PostHistory.xml', 'history', (type) => {
    const isKept = isText(type) || type === CLOSED || type === REOPENED
    return isKept ? null : `${named(HISTORY_TYPES, type)} (type ${type})`
  })
  countHanging(scratch, report, 'PostLinks.xml', 'links', (type) =>
    type === DUPLICATE ? null : `link that stands in the text itself (type ${type})`,
  )
  for (const { isAbsent, rows } of scratch.uselessDuplicates()) {
    const reason = isAbsent ? 'duplicate of an absent question' : 'duplicate mark of an open question'
    report.leaveOut('PostLinks.xml', reason, rows)
  }
  countHanging(scratch, report, 'Comments.xml', 'comments', () => null)
}

function countPosts(scratch: Scratch, report: Report) {
  for (const { type, rows } of scratch.postTypes()) {
    if ([QUESTION, ANSWER, TAG_EXCERPT, TAG_WIKI].includes(type)) continue
    report.leaveOut('Posts.xml', `${named(POST_TYPES, type)} (type ${type})`, rows)
  }
  const orphans = scratch.answersWithoutQuestion()
  if (orphans > 0) report.leaveOut('Posts.xml', 'answer to an absent question', orphans)
}

function countHanging(
  scratch: Scratch,
  report: Report,
  file: DumpFile,
  table: 'votes' | 'history' | 'links' | 'comments',
  reasonOfType: (type: number) => string | null,
) {
  for (const { type, postType, rows } of scratch.byPostType(table)) {
    const reason = reasonOfType(type) ?? reasonOfPost(postType, table)
    if (reason !== null) report.leaveOut(file, reason, rows)
  }
}

const WHAT = { votes: 'vote', history: 'history', links: 'link', comments: 'comment' }

function reasonOfPost(postType: number | null, table: keyof typeof WHAT): string | null {
  if (postType === QUESTION || postType === ANSWER) return null
  const isTagText = postType === TAG_EXCERPT || postType === TAG_WIKI
  if (isTagText && table === 'history') return null
  const what = WHAT[table]
  return postType === null ? `${what} of an absent post` : `${what} of a post that is no question or answer`
}
