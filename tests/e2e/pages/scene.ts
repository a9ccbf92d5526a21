import type {
  AnswerId,
  EntryChangeId,
  EntryId,
  IncidentId,
  QuestionId,
  SuggestionId,
  UserId,
} from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import type { Forum } from '../forum.ts'
import { nameFor } from '../people.ts'
import { makeLetters } from './letters.ts'
import { makeRestrained } from './restrained.ts'

/** What the pages of the table are about, beside the demo forum. */
export interface Scene {
  asker: string
  answerer: string
  staff: string
  admin: string
  /** Tagged, with facts, comments and two answers, one accepted and official; edited twice. */
  thread: { id: QuestionId; path: string }
  official: AnswerId
  other: AnswerId
  entry: EntryId
  entrySlug: string
  comment: number
  /** Open, with an update, in English alone: it stands on the pages of the tag `deposit`. */
  incident: IncidentId
  /** Of an official answer, and it waits for approval. */
  change: EntryChangeId
  /** An edit of the thread's question, by the answerer. */
  suggestion: SuggestionId
  /** A living fact with a proposed change, which the entry names. */
  fact: string
  /** The secrets of links in letters. */
  letters: Awaited<ReturnType<typeof makeLetters>>
  /** Cannot write posts, and appealed in vain. */
  silenced: string
  silencedId: UserId
  /** The secret of its link. */
  invitation: string
  /** A tag that no question has. */
  emptyTag: string
  /** Nobody answered it. */
  fresh: { id: QuestionId; path: string }
  deleted: { id: QuestionId; path: string }
  closed: { id: QuestionId; path: string }
  duplicate: { id: QuestionId; path: string }
}

const BODY = [
  '## What I see',
  'The wallet says **sent**, the other side shows nothing. What I tried:',
  '- waited a night\n- asked the sender\n- [x] read [the guide](https://docs.example/guide)',
  '| network | fee |\n|:--|--:|\n| TRC20 | 1 |',
  '```js\nconst fee = 1 // in coins\n```',
  '> A quotation with a footnote[^1].\n\n[^1]: From the guide.',
].join('\n\n')
const ANSWER =
  'Count to 20 confirmations:\n\n1. Open the explorer.\n2. Search for the transaction id.\n\n## Why\n\nThe block may be young.'
const OTHER = 'Support looked it up for me within an hour, so it is worth a try before anything else.'

/** Everything that can be seen at a thread and around it, in one. */
export async function makeScene(forum: Forum): Promise<Scene> {
  const [asker, answerer, staff, admin] = await Promise.all([
    forum.member(nameFor('asker')),
    forum.member(nameFor('answerer')),
    forum.member(nameFor('keeper'), 'moderator'),
    forum.member(nameFor('chief'), 'admin'),
  ])
  const ask = (title: string, body = BODY) =>
    forum.ask(asker, {
      title: `${title} (${asker.handle})`,
      body,
      tags: ['deposit'],
      facts: { network: 'TRC20' },
    })
  const thread = await ask('Coins are on their way for two days')
  const { answers, comment } = await discuss(forum, thread.id, { asker, answerer, staff })
  const entrySlug = `coins-on-their-way-${asker.handle}`
  const entry = await forum.promote(staff, answers.official, entrySlug)
  const fact = `confirmations-${asker.handle}`
  await forum.fact(staff, fact, entry)
  await forum.editQuestion(asker, thread.id, {
    title: `Coins are on their way for three days (${asker.handle})`,
  })
  await forum.editAnswer(answerer, answers.official, ANSWER.replace('20', '30'))
  const scene = {
    asker: asker.handle,
    answerer: answerer.handle,
    staff: staff.handle,
    admin: admin.handle,
    thread,
    entry,
    entrySlug,
    fact,
  }
  const others = {
    fresh: await ask('Nobody has answered this so far', 'A question that waits for its first answer.'),
    deleted: await ask('This will be deleted in a moment', 'Nobody needs this question any more.'),
    closed: await ask('This will be closed in a moment', 'Which coin should I buy next, and when, and why?'),
    duplicate: await ask('Coins on their way, asked once more', 'They are on their way since yesterday.'),
  }
  await forum.deleteQuestion(staff, others.deleted.id)
  await forum.closeQuestion(staff, others.closed.id)
  await forum.markDuplicate(staff, others.duplicate.id, thread.id)
  const emptyTag = `nothing-${asker.handle}`
  await forum.tag(emptyTag, { en: 'Nothing yet', 'zh-CN': '暂无内容' })
  const incident = await forum.openIncident(staff, `Coins of ${asker.handle} are late`, ['deposit'])
  const change = await forum.submitChange(staff, `waits-${asker.handle}`)
  const suggestion = await forum.suggestEdit(answerer, thread.id)
  const letters = await makeLetters(forum, { asker, answerer })
  const restrained = await makeRestrained(forum, { staff, admin })
  await forum.settled()
  return {
    ...scene,
    ...restrained,
    ...answers,
    comment,
    ...others,
    incident,
    change,
    suggestion,
    letters,
    emptyTag,
  }
}

type People = Record<'asker' | 'answerer' | 'staff', Awaited<ReturnType<Forum['member']>>>

async function discuss(forum: Forum, id: QuestionId, { asker, answerer, staff }: People) {
  const official = await forum.answer(answerer, id, ANSWER)
  const other = await forum.answer(staff, id, OTHER)
  await forum.upvote(staff, official)
  await forum.accept(asker, official)
  await forum.comment(answerer, questionRef(id), 'Which app version do you use?')
  const comment = await forum.comment(
    asker,
    answerRef(official),
    `Thank you @${answerer.handle}, that was it.`,
  )
  return { answers: { official, other }, comment }
}
