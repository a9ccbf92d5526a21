/** Acts that the audit log tells of, by what they were done to. */
export const ACTS_ON = {
  setting: ['changed', 'reset'],
  member: [
    'suspended',
    'suspension_lifted',
    'created',
    'let_in',
    'password_set',
    'factors_reset',
    'token_made',
    ...['silenced', 'role_changed', 'placed', 'vouched_for', 'vouch_withdrawn', 'email_verified'],
    ...['reset_sent', 'noted', 'note_removed', 'posts_removed', 'posts_restored', 'appeal_decided'],
  ],
  team: ['made', 'renamed', 'removed'],
  invitation: ['made', 'revoked', 'accepted'],
  question: [
    ...['closed', 'reopened', 'merged', 'approved', 'edited', 'rolled_back', 'deleted', 'restored', 'purged'],
    ...['locked', 'unlocked', 'protected', 'unprotected', 'retagged'],
    ...['thread_merged', 'comments_moved', 'move_undone'],
    ...['held', 'reviewed', 'facts_given', 'pictures_approved', 'phrases_changed'],
    ...['duplicate_dismissed', 'duplicate_brought_back'],
  ],
  answer: [
    ...['approved', 'edited', 'rolled_back', 'deleted', 'restored', 'accepted', 'unaccepted'],
    ...['held', 'reviewed', 'turned_into_comment', 'pictures_approved', 'value_looked_at', 'value_unlooked'],
  ],
  comment: ['approved', 'held', 'reviewed', 'deleted', 'restored', 'turned_into_answer'],
  /** A suggested edit. */
  suggestion: ['approved', 'rejected', 'reopened'],
  forum: ['set_up', 'demo_removed'],
  tag: ['edited', 'merged', 'deleted', 'suggestion_approved', 'suggestion_dismissed', 'templates_changed'],
  /** Of a question, or of a search when there is no id. */
  candidate: ['put_aside', 'brought_back'],
  entry: [
    ...['drafted', 'edited', 'rolled_back', 'submitted', 'published', 'unpublished', 'kept', 'recalled'],
    ...['change_submitted', 'change_approved', 'change_declined', 'change_withdrawn'],
    ...['twin_linked', 'twin_unlinked', 'phrases_changed'],
  ],
  category: ['added', 'edited', 'moved', 'removed'],
  /** By its slug. */
  fact: [
    ...['created', 'described', 'verified', 'removed'],
    ...['value_proposed', 'value_approved', 'value_rejected'],
  ],
  incident: ['opened', 'updated', 'update_reworded', 'edited', 'ended', 'reopened'],
  fake: ['listed', 'dismissed'],
  /** Without an id: of many at once. */
  glossary: ['added', 'edited', 'removed', 'imported'],
  golden: ['added', 'edited', 'removed'],
  index: ['compared', 'rebuilt', 'change_retried'],
  mail: ['retried'],
  /** What the outbox owes: one by its id, or all that failed of a topic. */
  job: ['retried', 'dropped'],
  handoff: ['sent_again'],
  /** The log itself, as it is sent to another program. */
  audit: ['sent_again'],
  /** A pattern of votes: by the forum itself, and by staff. */
  votes: ['voided', 'kept', 'given_back'],
} as const

export type AuditSubject = keyof typeof ACTS_ON
export type ActOn<Subject extends AuditSubject> = {
  [Each in Subject]: `${Each}.${(typeof ACTS_ON)[Each][number]}`
}[Subject]
/** `<subject>.<what was done to it>`. */
export type AuditAct = ActOn<AuditSubject>

export const AUDIT_SUBJECTS = Object.keys(ACTS_ON) as AuditSubject[]
export const AUDIT_ACTS = AUDIT_SUBJECTS.flatMap((subject) =>
  ACTS_ON[subject].map((done) => `${subject}.${done}`),
) as AuditAct[]
