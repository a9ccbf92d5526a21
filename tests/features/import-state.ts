import { asc } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import {
  answers,
  comments,
  importedRows,
  questions,
  questionTags,
  reputationEvents,
  revisions,
  tagNames,
  tags,
  users,
} from '#db/schema/index.ts'

/** All that an import writes; rows are the same in the same order, whenever they were written. */
export async function importedState(read: ReadDb) {
  return {
    users: await read.select().from(users).orderBy(asc(users.id)),
    events: await read.select().from(reputationEvents).orderBy(asc(reputationEvents.id)),
    tags: await read.select().from(tags).orderBy(asc(tags.slug)),
    names: await read.select().from(tagNames).orderBy(asc(tagNames.key)),
    questions: await read.select().from(questions).orderBy(asc(questions.id)),
    tagged: await read
      .select()
      .from(questionTags)
      .orderBy(asc(questionTags.questionId), asc(questionTags.position)),
    answers: await read.select().from(answers).orderBy(asc(answers.id)),
    comments: await read.select().from(comments).orderBy(asc(comments.id)),
    revisions: await read.select().from(revisions).orderBy(asc(revisions.id)),
    mapping: await read
      .select()
      .from(importedRows)
      .orderBy(asc(importedRows.kind), asc(importedRows.externalId)),
  }
}
