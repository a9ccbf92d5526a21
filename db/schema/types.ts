import type { AnswerId, QuestionId, TeamId, UserId } from '../ids.ts'

/** Values that columns hold and that every layer speaks of. */

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]
/** A text in each language; what has no Chinese yet is shown in English. */
export type Localised = { en: string; 'zh-CN'?: string | undefined }

export const ROLES = ['member', 'moderator', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** `suspended` reads and writes nothing; `silenced` votes, follows and accepts as well, and writes no posts. */
export const SUSPENSION_KINDS = ['suspended', 'silenced'] as const
export type SuspensionKind = (typeof SUSPENSION_KINDS)[number]
/** What staff made of an appeal. */
export const APPEAL_DECISIONS = ['lifted', 'kept'] as const

/** What a token of the API may be used for: `staff` is what its owner's role adds to a member. */
export const TOKEN_SCOPES = ['read', 'write', 'staff'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** What becomes of what a member wrote when the account is deleted: it stays as it is, under nobody's name, or loses
 *  its pictures as well, as when a name is taken off. */
export const LEFT_POSTS = ['stay', 'detach'] as const
export type LeftPosts = (typeof LEFT_POSTS)[number]

export const NAME_KINDS = ['handle', 'display'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export const CLOSE_REASONS = ['off_topic', 'unclear', 'too_broad', 'resolved_elsewhere'] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** What lists tell apart, of questions that everybody sees. */
export const LISTED_STATES = ['unanswered', 'answered', 'solved', 'closed', 'duplicate'] as const

/** Why nobody but staff goes on with a thread: people quarrel there, staff look into it, or all is said. */
export const LOCK_REASONS = ['dispute', 'investigation', 'settled'] as const
export type LockReason = (typeof LOCK_REASONS)[number]

export const FACT_SHAPES = [
  'text',
  'number',
  'choice',
  'transaction_id',
  'address',
  'order_number',
  'app_version',
] as const
export type FactShape = (typeof FACT_SHAPES)[number]
/** `staff` = the asker and staff. */
export const FACT_VISIBILITIES = ['public', 'staff'] as const
export type FactVisibility = (typeof FACT_VISIBILITIES)[number]

export const REPUTATION_KINDS = [
  'question_upvoted',
  'answer_upvoted',
  'post_downvoted',
  'downvoted_answer',
  'answer_accepted',
  'accepted_answer',
  'answer_promoted',
  'imported',
] as const
export type ReputationKind = (typeof REPUTATION_KINDS)[number]

/** For what the forum needs: the first solution, many people helped, an answer that became official, one that is kept
 *  up, and seeing that a question was asked before. */
export const BADGES = ['first_solution', 'solver', 'official', 'kept_up', 'pathfinder'] as const
export type Badge = (typeof BADGES)[number]

/** One member's votes on another in a row, or a few members' on each other. */
export const PATTERN_KINDS = ['series', 'ring'] as const
export type PatternKind = (typeof PATTERN_KINDS)[number]
/** What staff made of votes that were taken back. */
export const PATTERN_DECISIONS = ['kept', 'given_back'] as const

export const NOTICE_KINDS = [
  'answered',
  'commented',
  'mentioned',
  'accepted',
  'promoted',
  'held',
  'held_for_contact',
  'approved',
  'closed',
  'merged',
  'canonical_solved',
  'incident_updated',
  'incident_over',
  'change_waiting',
  'change_approved',
  'change_declined',
  'appeal_lifted',
  'appeal_kept',
  'moved',
  'edit_suggested',
  'suggestion_approved',
  'suggestion_rejected',
  'hidden_by_flags',
  'still_waiting',
  'badge_earned',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
/** To the author of a post that nobody else sees. */
export const HOLDING_KINDS = ['held', 'held_for_contact', 'hidden_by_flags'] as const satisfies NoticeKind[]

/** Something does not work, or is going to change. */
export const INCIDENT_KINDS = ['incident', 'announcement'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]
/** An announcement is `announced` until it is over. */
export const INCIDENT_STATES = ['announced', 'investigating', 'identified', 'fixed', 'over'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]

export const ENTRY_STATES = ['draft', 'published', 'unpublished'] as const
export type EntryState = (typeof ENTRY_STATES)[number]
/** A guide's numbered items are steps that one follows. */
export const ENTRY_KINDS = ['answer', 'guide'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const ENTRY_ORIGINS = ['community', 'staff', 'imported'] as const
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number]
export const REVIEW_LEVELS = ['urgent', 'routine'] as const
export type ReviewLevel = (typeof REVIEW_LEVELS)[number]
export const REVIEW_REASONS = [
  'source_deleted',
  'source_detail_changed',
  'unhelpful',
  'twin_differs',
  'unaccepted',
  'overtaken',
  'source_edited',
  'twin_edited',
  'review_date',
  'recalled',
] as const
export type ReviewReason = (typeof REVIEW_REASONS)[number]
/** What staff decided about an entry that needed review; `none`: the reason went away by itself. */
export const REVIEW_DECISIONS = ['kept', 'updated', 'unpublished', 'none'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** How a phrase became one of a thread's: people ended there with it, its question was merged into it, or staff
 *  worded it. */
export const PHRASE_SOURCES = ['use', 'merge', 'staff'] as const
/** What became of a search. */
export const SEARCH_ENDS = ['solved', 'asked', 'support'] as const
export type SearchEnd = (typeof SEARCH_ENDS)[number]

/** What an account is written to about. */
export const LETTER_KINDS = [
  'verify_email',
  'sign_in_code',
  'reset_password',
  'confirm_change',
  'announce_change',
  'password_changed',
  'email_changed',
  'token_made',
  'ways_in_changed',
  'deletion_asked',
  'account_deleted',
  'new_device',
  'test_mail',
  'staff_invitation',
  'appeal_decided',
  'suspended',
  'silenced',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** What is mailed beside the bell: somebody answered, nobody came back to the answer, staff or members decided on a
 *  post. */
export const NOTICE_MAIL_KINDS = ['answered', 'reminder', 'approved', 'closed', 'merged', 'removed'] as const
export type NoticeMailKind = (typeof NOTICE_MAIL_KINDS)[number]
/** What of it a member can do without. */
export const MAIL_CHOICES = ['answers', 'reminders', 'decisions'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]
/** `dropped`: by the time it was to be sent there was nothing to tell, or nobody to tell it to. */
export const MAIL_OUTCOMES = ['sent', 'refused', 'dropped'] as const

/** How a question reaches the support desk: the asker opens an address or a mail, or the server sends it. */
export const HANDOFF_CHANNELS = ['address', 'mail', 'webhook'] as const
export type HandoffChannel = (typeof HANDOFF_CHANNELS)[number]
/** A value of a living fact is proposed, then approved or turned down. */
export const FACT_VALUE_STATES = ['open', 'approved', 'rejected'] as const
export type FactValueState = (typeof FACT_VALUE_STATES)[number]

/** A change of what is public waits for somebody else's eyes, until it is decided, taken back, or another one is put in
 *  its place. */
export const ENTRY_CHANGE_STATES = ['waiting', 'approved', 'declined', 'withdrawn', 'replaced'] as const
export type EntryChangeState = (typeof ENTRY_CHANGE_STATES)[number]

/** What a change makes of an entry beside its text: only what would be another than it is. */
export interface EntryStandingChange {
  category?: string | undefined
  slug?: string | undefined
  kind?: EntryKind | undefined
  appliesTo?: AppliesTo | undefined
  messages?: { text: string; appVersion?: string | undefined }[] | undefined
  owner?: { ownerTeamId: TeamId; ownerId: null } | { ownerTeamId: null; ownerId: UserId } | undefined
}

/** An answer that a change works into an entry: at the revision that its writer read, accepted in the same act or not. */
export interface EntryAddition {
  answerId: AnswerId
  revision: number
  accept: boolean
}

/** An edit that somebody suggested waits until it is decided or taken back; `outdated`: another one took its place, or
 *  the post had been changed meanwhile and somebody else suggested something. */
export const SUGGESTION_STATES = ['waiting', 'approved', 'rejected', 'outdated', 'withdrawn'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** What staff do with what stands in threads. */
export const THREAD_MOVES = ['merged', 'answer_to_comment', 'comment_to_answer', 'comments_moved'] as const

export interface CommentPlace {
  questionId: QuestionId
  answerId: AnswerId | null
}

/** What an entry is compared with before somebody answers for it. */
export const ENTRY_CHECKS = ['against_source', 'against_twin'] as const
export type EntryCheck = (typeof ENTRY_CHECKS)[number]

/** The revisions of what an entry was compared with: its sources, in their order, and its twin. */
export interface EntrySight {
  sources: number[]
  twin: number | null
}

/** Which living fact made a new version of an entry, and what its readers saw before and after. */
export interface FactChange {
  slug: string
  from: string
  to: string
}

/** What an official answer is about; an empty one holds for everybody. */
export interface AppliesTo {
  product?: string | undefined
  networks?: string[] | undefined
  appVersion?: string | undefined
  region?: string | undefined
}

/** What a pending check of somebody's identity opens when it passes: a session, or a dangerous act in one. */
export const IDENTITY_CHECK_PURPOSES = ['sign_in', 'act', 'let_in'] as const
export type IdentityCheckPurpose = (typeof IDENTITY_CHECK_PURPOSES)[number]
/** What a passkey's challenge was made for. */
export const CHALLENGE_PURPOSES = ['add', 'sign_in', 'check'] as const
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number]

export const UPLOAD_STATES = ['arriving', 'kept', 'removed'] as const
export const UPLOAD_AUDIENCES = ['everyone', 'staff'] as const
export type UploadAudience = (typeof UPLOAD_AUDIENCES)[number]

/** What a member can say is wrong with a post. */
export const FLAG_KINDS = ['scam', 'impersonation', 'spam', 'rude', 'off_topic', 'other'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

/** What a moderator does with a case of the queue. */
export const CASE_ACTS = ['approve', 'scam', 'remove', 'duplicate', 'close', 'reject', 'undo'] as const
export type CaseAct = (typeof CASE_ACTS)[number]

/** What was imported is known again by its kind and its id there. The first six come from dumps of Stack Exchange as
 *  well, all of them from another Askwell. */
export const IMPORTED_KINDS = [
  ...(['user', 'question', 'answer', 'comment', 'tag', 'revision'] as const),
  ...(['team', 'suspension', 'badge', 'picture', 'picture_use', 'duplicate', 'acceptance', 'vote'] as const),
  ...(['points', 'fact', 'fact_value', 'category', 'entry', 'twin', 'entry_version'] as const),
  ...(['entry_addition', 'phrase'] as const),
] as const
export type ImportedKind = (typeof IMPORTED_KINDS)[number]

/** Threads in one file of the sitemap at most. The protocol allows 50,000 (sitemaps.org/protocol.html); one of these is
 *  read and written in about the time of a page. */
export const SITEMAP_PLACES = 5_000
