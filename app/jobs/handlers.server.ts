import type { Db } from '#db/client.server.ts'
import type { AnswerId, EntryId, LivingFactId, QuestionId, TagId, UserId } from '#db/ids.ts'
import type { SearchEngine } from '#search/port.ts'
import { type MailLine, sendLetters } from '~/features/account-mail/sending.server.ts'
import { settlePoints } from '~/features/answers/points.server.ts'
import { sendActs } from '~/features/audit-stream/sending.server.ts'
import { awardAnswerer, awardPathfinders } from '~/features/badges/awarding.server.ts'
import { findLikelyDuplicates, lookAgainBeside } from '~/features/duplicates/find.server.ts'
import { reviewEntriesOf, reviewTwinOf } from '~/features/faq/review.server.ts'
import { tellOfDeleted } from '~/features/leaving/telling.server.ts'
import { findOtherValues } from '~/features/living-facts/other-values.server.ts'
import {
  oweAnswer,
  oweApproval,
  oweClosing,
  oweMerging,
  oweRemoval,
} from '~/features/notice-mail/owing.server.ts'
import { sendNoticeMails } from '~/features/notice-mail/sending.server.ts'
import { noticeAppeal } from '~/features/notices/appeals.server.ts'
import { noticeChange, noticeDecision } from '~/features/notices/entry-changes.server.ts'
import { noticeIncident } from '~/features/notices/incident-updates.server.ts'
import {
  noticeAcceptance,
  noticeApproval,
  noticeClosing,
  noticeHolding,
  noticeMerging,
  noticePromotion,
} from '~/features/notices/judgements.server.ts'
import { noticeMove } from '~/features/notices/moves.server.ts'
import { noticeAnswer, noticeComment, noticeQuestion } from '~/features/notices/posts.server.ts'
import { noticeSuggestion, noticeSuggestionDecision } from '~/features/notices/suggestions.server.ts'
import { followDuplicate } from '~/features/phrases/merging.server.ts'
import { indexEntries, indexQuestions } from '~/features/search/index.server.ts'
import { forgetPurged, forgetPurgedEntries } from '~/features/secret-purge/aftermath.server.ts'
import { deliverHandoffs } from '~/features/support/delivery.server.ts'
import { tellQuestionsOf } from '~/features/tags/telling.server.ts'
import type { WebhookLine } from '~/features/webhooks/message.server.ts'
import { LETTER_ATTEMPTS } from './rules.ts'
import type { Handlers } from './topics.ts'

/** The ways out of the house. */
export interface Lines {
  search: SearchEngine
  desk: WebhookLine
  mail: MailLine
}

/** What follows from what: the one list. */
export const handlersFor = (db: Db, { search, desk, mail }: Lines): Handlers => ({
  ...changesFor(db, search, desk),
  ...readingsFor(db),
  'thread.purged': { outside: (purged) => forgetPurged(db, { search, post: mail.post }, purged) },
  'entry.purged': { outside: (purged) => forgetPurgedEntries(db, search, purged) },
  'letter.asked': { outside: (asked, now) => sendLetters(db, mail, asked, now), attempts: LETTER_ATTEMPTS },
  'mail.owed': { outside: (owed, now) => sendNoticeMails(db, mail, owed, now), attempts: LETTER_ATTEMPTS },
  ...NOTICES,
  'duplicate.changed': { inTransaction: [followDuplicate] },
  'answer.changed': {
    inTransaction: [(tx, { answerId }, now) => reviewEntriesOf(tx, answerId as AnswerId, now), awardAnswerer],
  },
  'entry.edited': { inTransaction: [(tx, { entryId }, now) => reviewTwinOf(tx, entryId as EntryId, now)] },
  'points.due': { inTransaction: [settlePoints] },
  /** Who waits for it is told by `answer.accepted`, which knows who accepted. */
  'question.solved': {},
  /** Banners hear of it at the commit itself. */
  'incident.changed': {},
  /** Whoever remembers settings as well. */
  'setting.changed': {},
})

/** What goes to the search engine or to the support desk, or asks the one. */
const changesFor = (db: Db, search: SearchEngine, desk: WebhookLine) =>
  ({
    'question.changed': {
      outside: (changes) =>
        indexQuestions(
          db.read,
          search,
          changes.map(({ questionId }) => questionId as QuestionId),
        ),
    },
    'question.worded': {
      outside: (questions, now) =>
        findLikelyDuplicates(
          db,
          search,
          questions.map(({ questionId }) => questionId as QuestionId),
          now,
        ),
    },
    'entry.changed': {
      outside: (changes) =>
        indexEntries(
          db.read,
          search,
          changes.map(({ entryId }) => entryId as EntryId),
        ),
    },
    'audit.recorded': { outside: (recorded, now) => sendActs(db, desk, recorded, now) },
    'handoff.made': { outside: (made, now) => deliverHandoffs(db, desk, made, now) },
  }) satisfies Partial<Handlers>

/** What reads much of the database. */
const readingsFor = (db: Db) =>
  ({
    'fact.changed': {
      outside: (changes, now) =>
        findOtherValues(
          db,
          changes.map(({ factId }) => factId as LivingFactId),
          now,
        ),
    },
    'account.deleted': {
      outside: (deleted, now) =>
        tellOfDeleted(
          db,
          deleted.map(({ userId }) => userId as UserId),
          now,
        ),
    },
    'tag.changed': {
      outside: (changes, now) =>
        tellQuestionsOf(
          db,
          changes.map(({ tagId }) => tagId as TagId),
          now,
        ),
    },
  }) satisfies Partial<Handlers>

/** Who is told of what. */
const NOTICES = {
  'question.asked': { inTransaction: [noticeQuestion] },
  'answer.posted': { inTransaction: [noticeAnswer, oweAnswer] },
  'comment.posted': { inTransaction: [noticeComment] },
  'answer.accepted': { inTransaction: [noticeAcceptance, awardAnswerer] },
  'answer.promoted': { inTransaction: [noticePromotion, awardAnswerer] },
  'question.closed': { inTransaction: [noticeClosing, oweClosing] },
  'question.merged': { inTransaction: [noticeMerging, oweMerging, lookAgainBeside, awardPathfinders] },
  'incident.updated': { inTransaction: [noticeIncident] },
  'change.submitted': { inTransaction: [noticeChange] },
  'change.decided': { inTransaction: [noticeDecision] },
  'appeal.decided': { inTransaction: [noticeAppeal] },
  'post.moved': { inTransaction: [noticeMove] },
  'suggestion.made': { inTransaction: [noticeSuggestion] },
  'suggestion.decided': { inTransaction: [noticeSuggestionDecision] },
  'post.held': { inTransaction: [noticeHolding] },
  'post.approved': { inTransaction: [noticeApproval, oweApproval] },
  'post.removed': { inTransaction: [oweRemoval] },
} satisfies Partial<Handlers>
