import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { authorsOf } from '~/features/accounts/accounts.view.server.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import type { ShownAnswer } from '~/features/answers/find.server.ts'
import { entriesFrom } from '~/features/faq/help.view.server.ts'
import type { Question } from '~/features/questions/find.server.ts'
import { answerPath, questionPath, shortPath } from '~/features/questions/paths.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { stateOf } from '~/features/questions/state.ts'
import { getWholeQuestion } from '~/features/questions/whole.server.ts'
import { seenFacts } from '~/features/tags/facts.server.ts'
import { inLanguage, labelsOf } from '~/features/tags/tags.view.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { formatDate } from '~/i18n/format.ts'
import { addressAt } from '../addresses.ts'
import { document, link, list, literal, quoted } from './markup.ts'
import { sourceLine, type Writing, writerOf } from './writers.ts'

type Thread = Awaited<ReturnType<typeof readThread>> & Writing

/** A thread as everybody sees it, whoever asks, in its own language: of one address there is one text.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function threadMarkdown(read: ReadDb, id: QuestionId, origin: string) {
  const thread = await readThread(read, id)
  const { question, answers } = thread
  const writing = { ...thread, origin, t: translateTo(question.language) }
  const text = document([
    `# ${literal(question.title)}`,
    list(aboutQuestion(writing)),
    question.body && quoted(question.body),
    ...answers.flatMap((answer) => answerBlocks(answer, writing)),
    thread.next &&
      writing.t('machines.more_answers', { url: `<${addressAt(origin, questionPath(question))}>` }),
  ])
  return { question, path: questionPath(question), text }
}

async function readThread(read: ReadDb, id: QuestionId) {
  const question = await getWholeQuestion(read, null, id)
  const best = { question, order: 'best' as const, limit: MAX_PAGE_SIZE }
  const { items: answers, next } = await answersOf(read, null, best)
  return {
    question,
    answers,
    next,
    authors: authorsOf([question, ...answers], question.language),
    tags: labelsOf(question.tags, question.language),
    facts: seenFacts(null, question),
    entries: await entriesFrom(read, id),
  }
}

function aboutQuestion({ question, tags, facts, entries, ...thread }: Thread): string[] {
  const { origin, t } = thread
  const { language, canonicalId } = question
  const given = facts.flatMap(({ name, value }) =>
    value === null
      ? []
      : [t('machines.fact', { name: literal(inLanguage(name, language)), value: literal(value) })],
  )
  return [
    t('machines.state', { state: t(`lists.state_${stateOf(question)}`) }),
    t('machines.address', { url: `<${addressAt(origin, questionPath(question))}>` }),
    ...(canonicalId ? [t('machines.same_as', { url: `<${origin}${shortPath(canonicalId)}>` })] : []),
    ...entries.map(({ title, path }) =>
      t('machines.official', { entry: link(title, addressAt(origin, path)) }),
    ),
    postLine('machines.asked', question, thread),
    ...(tags.length > 0
      ? [t('machines.tags', { tags: tags.map(({ name }) => literal(name)).join(t('help.comma')) })]
      : []),
    ...given,
    ...lineOf(sourceLine(question, thread)),
  ]
}

function answerBlocks(answer: ShownAnswer, { question, ...thread }: Thread): string[] {
  const isAccepted = answer.id === question.acceptedAnswerId
  const { origin, t } = thread
  const about = [
    postLine('machines.answered', answer, thread),
    t('machines.address', { url: `<${addressAt(origin, answerPath(question, answer.id))}>` }),
    ...lineOf(sourceLine(answer, thread)),
  ]
  return [`## ${t(isAccepted ? 'machines.accepted' : 'machines.answer')}`, list(about), quoted(answer.body)]
}

/** Who, when, and what it was worth to others. */
function postLine(
  key: 'machines.asked' | 'machines.answered',
  post: Question | ShownAnswer,
  thread: Pick<Thread, 'authors'> & Writing,
) {
  const name = writerOf(post, thread.authors, thread)
  return thread.t(key, { name, date: formatDate(post.createdAt, thread.t.locale), score: post.score })
}

const lineOf = (line: string | null) => (line === null ? [] : [line])
