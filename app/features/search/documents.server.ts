import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, EntryId, QuestionId } from '#db/ids.ts'
import {
  answers,
  comments,
  faqEntries,
  questionFacts,
  questions,
  questionTags,
  tagNames,
  tags,
} from '#db/schema/index.ts'
import {
  type DocumentId,
  type DocumentState,
  entryDocumentId,
  questionDocumentId,
  type SearchDocument,
} from '#search/port.ts'
import { isPublicComment } from '../comments/comments.server.ts'
import { messagesOf } from '../faq/messages.view.server.ts'
import { isPublic, stateOf } from '../questions/state.ts'
import { askedAsOf } from './asked-as.view.server.ts'
import { MAX_FIELD_LENGTH } from './rules.ts'
import { versionOf } from './version.ts'

/** The documents of those of these questions that everybody sees, in seven queries however many they are. Whoever
 *  changes a text that is in here publishes `question.changed`. */
export async function questionDocuments(read: ReadDb, ids: QuestionId[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select()
    .from(questions)
    .where(and(inArray(questions.id, ids), isPublic))
  const shown = rows.map((row) => row.id)
  const parts = {
    askedAs: await askedAsOf(read, { questionIds: shown, entryIds: [] }),
    answers: groupBy(await answerTexts(read, shown), (row) => row.questionId),
    comments: groupBy(await commentTexts(read, shown), (row) => row.questionId),
    facts: groupBy(await publicFacts(read, shown), (row) => row.questionId),
    tags: groupBy(await tagTexts(read, shown), (row) => row.questionId),
  }
  return rows.map((row) => toDocument(row, parts))
}

type QuestionRow = typeof questions.$inferSelect

interface Parts {
  askedAs: Map<DocumentId, string[]>
  answers: Map<QuestionId, { id: AnswerId; text: string }[]>
  comments: Map<QuestionId, { text: string }[]>
  facts: Map<QuestionId, { value: string | null }[]>
  tags: Map<QuestionId, { slug: string; name: string }[]>
}

function toDocument(row: QuestionRow, parts: Parts): SearchDocument {
  const { id, acceptedAnswerId } = row
  const answered = parts.answers.get(id) ?? []
  const facts = (parts.facts.get(id) ?? []).map((fact) => fact.value ?? '')
  const tagged = parts.tags.get(id) ?? []
  return withVersion({
    id: questionDocumentId(id),
    kind: 'question',
    title: row.title,
    body: joined([row.bodyText, ...facts]),
    acceptedAnswer: joined(
      answered.filter((answer) => answer.id === acceptedAnswerId).map((answer) => answer.text),
    ),
    otherAnswers: joined(
      answered.filter((answer) => answer.id !== acceptedAnswerId).map((answer) => answer.text),
    ),
    comments: joined((parts.comments.get(id) ?? []).map((comment) => comment.text)),
    askedAs: parts.askedAs.get(questionDocumentId(id)) ?? [],
    tags: [...new Set(tagged.map((tag) => tag.slug))],
    tagNames: [...new Set(tagged.map((tag) => tag.name))],
    language: row.language,
    state: stateOf(row) as DocumentState,
    authorId: row.detachedAt ? null : row.authorId,
    answerCount: row.answerCount,
    score: row.score,
    createdAt: row.createdAt,
    activityAt: row.activityAt,
  })
}

const answerTexts = (read: ReadDb, ids: QuestionId[]) =>
  read
    .select({ id: answers.id, questionId: answers.questionId, text: answers.bodyText })
    .from(answers)
    .where(and(inArray(answers.questionId, ids), isNull(answers.deletedAt), isNull(answers.heldAt)))
    .orderBy(asc(answers.id))

/** What stands under an answer is gone with it. */
const commentTexts = (read: ReadDb, ids: QuestionId[]) =>
  read
    .select({ questionId: comments.questionId, text: comments.bodyText })
    .from(comments)
    .leftJoin(answers, eq(answers.id, comments.answerId))
    .where(
      and(
        inArray(comments.questionId, ids),
        isPublicComment,
        isNull(answers.deletedAt),
        isNull(answers.heldAt),
      ),
    )
    .orderBy(asc(comments.id))

const publicFacts = (read: ReadDb, ids: QuestionId[]) =>
  read
    .select({ questionId: questionFacts.questionId, value: questionFacts.value })
    .from(questionFacts)
    .where(and(inArray(questionFacts.questionId, ids), eq(questionFacts.visibility, 'public')))
    .orderBy(asc(questionFacts.position), asc(questionFacts.key))

const tagTexts = (read: ReadDb, ids: QuestionId[]) =>
  read
    .select({ questionId: questionTags.questionId, slug: tags.slug, name: tagNames.text })
    .from(questionTags)
    .innerJoin(tags, eq(tags.id, questionTags.tagId))
    .innerJoin(tagNames, eq(tagNames.tagId, tags.id))
    .where(inArray(questionTags.questionId, ids))
    .orderBy(asc(questionTags.position), asc(tagNames.key))

/** The documents of those of these entries that are published. `entry.changed` is published with each change. */
export async function entryDocuments(read: ReadDb, ids: EntryId[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select()
    .from(faqEntries)
    .where(and(inArray(faqEntries.id, ids), eq(faqEntries.state, 'published')))
  const shown = rows.map((row) => row.id)
  const askedAs = await askedAsOf(read, { questionIds: [], entryIds: shown })
  const messages = await messagesOf(read, shown)
  return rows.map((row) =>
    withVersion({
      id: entryDocumentId(row.id),
      kind: 'entry',
      title: row.title,
      body: joined([
        row.bodyText,
        ...(row.stepsShown ?? row.steps),
        ...(messages.get(row.id) ?? []).map(({ text }) => text),
      ]),
      acceptedAnswer: '',
      otherAnswers: '',
      comments: '',
      askedAs: askedAs.get(entryDocumentId(row.id)) ?? [],
      tags: [],
      tagNames: [
        ...(row.appliesTo.networks ?? []),
        ...(row.appliesTo.product ? [row.appliesTo.product] : []),
      ],
      language: row.language,
      state: 'published',
      authorId: null,
      answerCount: 0,
      score: 0,
      createdAt: row.publishedAt ?? row.createdAt,
      activityAt: row.updatedAt,
    }),
  )
}

const withVersion = (content: Omit<SearchDocument, 'version'>): SearchDocument => ({
  ...content,
  version: versionOf(content),
})

const joined = (texts: string[]) =>
  texts
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, MAX_FIELD_LENGTH)

function groupBy<Row, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
