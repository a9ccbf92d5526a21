import type { DecisionId, QuestionId, UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'
import { questions } from './questions.ts'
import type { PostBefore } from './taken-back.ts'
import { CASE_ACTS } from './types.ts'

const { table, id, ref, str, bool, time, json, index, primaryKey } = kit

/** That there is a case follows from the posts themselves; here is only what moderators did with it. A case is named by
 *  its `subject`: `question-1`, `answer-12`, `comment-7`. */

/** Who looks at a case, and until when nobody else is given it. */
export const caseLeases = table(
  'case_leases',
  {
    subject: str('subject').primaryKey(),
    moderatorId: ref('moderator_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    until: time('until').notNull(),
  },
  (t) => [index('case_leases_moderator').on(t.moderatorId)],
)

/** A case that a moderator passed over for now: others are given it. */
export const caseSkips = table(
  'case_skips',
  {
    subject: str('subject').notNull(),
    moderatorId: ref('moderator_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    until: time('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.moderatorId] })],
)

/** One decision, on one case or on several that were shown together. */
export const caseDecisions = table(
  'case_decisions',
  {
    id: id('id').$type<DecisionId>(),
    moderatorId: ref('moderator_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    act: str('act', { enum: [...CASE_ACTS] }).notNull(),
    decidedAt: time('decided_at').notNull(),
    /** Rows of the outbox that wait until it can no longer be taken back. */
    waiting: json<number[]>('waiting').notNull(),
    /** Taken back before anybody was told, or by a later act. */
    undoneAt: time('undone_at'),
    /** The decision that this one takes back: a new act, as people had been told of the first. */
    undoes: ref('undoes').$type<DecisionId>(),
  },
  (t) => [index('case_decisions_moderator').on(t.moderatorId, t.id)],
)

export const decidedCases = table(
  'decided_cases',
  {
    decisionId: ref('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => caseDecisions.id, { onDelete: 'cascade' }),
    subject: str('subject').notNull(),
    /** Of the post, for what staff decided about somebody before. */
    authorId: ref('author_id')
      .$type<UserId>()
      .references(() => users.id),
    /** As it was, for taking the decision back. */
    before: json<PostBefore>('before').notNull(),
    /** The question waited for somebody: what was decided holds until it is taken back. */
    waited: bool('waited').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.subject] }),
    index('decided_cases_subject').on(t.subject),
    index('decided_cases_author').on(t.authorId),
  ],
)

/** Askers who were told what to do when nobody answers: once a question. */
export const waitingTold = table('waiting_told', {
  questionId: ref('question_id')
    .$type<QuestionId>()
    .primaryKey()
    .references(() => questions.id, { onDelete: 'cascade' }),
  toldAt: time('told_at').notNull(),
})
