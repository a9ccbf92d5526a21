import type { AnswerId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { answers } from './answers.ts'
import { questions } from './questions.ts'

const { table, id, ref, str, int, time, json, uniqueIndex } = kit

/** Every text that a post ever had, whole: of a question or of an answer, never of both. */
export const revisions = table(
  'revisions',
  {
    id: id('id'),
    questionId: ref('question_id')
      .$type<QuestionId>()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: ref('answer_id')
      .$type<AnswerId>()
      .references(() => answers.id, { onDelete: 'cascade' }),
    number: int('number').notNull(),
    /** Questions only. */
    title: str('title'),
    /** Slugs at the time; questions only. */
    tags: json<string[]>('tags'),
    body: str('body').notNull(),
    editorId: ref('editor_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Who let it stand, where it was suggested. */
    approverId: ref('approver_id')
      .$type<UserId>()
      .references(() => users.id),
    /** Of an imported revision whose editor has no account here. */
    editorName: str('editor_name'),
    reason: str('reason').notNull().default(''),
    /** Set when this revision brings back an older one. */
    rolledBackTo: int('rolled_back_to'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('revisions_question').on(t.questionId, t.number),
    uniqueIndex('revisions_answer').on(t.answerId, t.number),
  ],
)
