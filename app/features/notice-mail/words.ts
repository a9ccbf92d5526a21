import type { MailChoice, NoticeMailKind } from '#db/schema/types.ts'
import type { Translate } from '~/i18n/translate.ts'
import type { LetterText } from '../mail/layout.server.tsx'
import { answerPath, questionPath } from '../questions/paths.ts'
import { quoteOf } from './quote.ts'
import { CHOICE_OF, SOLVED_LINK } from './rules.ts'
import type { Subject } from './subject.server.ts'

export interface Writing {
  t: Translate
  origin: string
  handle: string
  kind: NoticeMailKind
  /** Of this mail. */
  links: { solved: string; stop: string }
}

/** What a mail says of its subject. Subjects name the reader's own question and nothing that others wrote. */
export function wordsOf(subject: Subject, writing: Writing): LetterText {
  const { t, handle, kind, links } = writing
  const letter = bodyOf(subject, writing)
  const stop = { label: t(STOP[CHOICE_OF[kind]]), url: links.stop }
  return { ...letter, before: [t('mail.hello', { handle }), ...letter.before], stop }
}

const STOP = {
  answers: 'mail.stop_answers',
  reminders: 'mail.stop_reminders',
  decisions: 'mail.stop_decisions',
} as const satisfies Record<MailChoice, string>

type Of<About extends Subject['about']> = Extract<Subject, { about: About }>

function bodyOf(subject: Subject, writing: Writing): LetterText {
  switch (subject.about) {
    case 'answer':
      return ofAnswer(subject, writing)
    case 'closing':
      return ofClosing(subject, writing)
    case 'merging':
      return ofMerging(subject, writing)
    case 'approval':
      return ofApproval(subject, writing)
    case 'removal':
      return ofRemoval(subject, writing)
  }
}

function ofAnswer(
  { question, answer, by, isOpen }: Of<'answer'>,
  { t, origin, kind, links }: Writing,
): LetterText {
  const { title } = question
  const thread = { label: t('mail.thread_action'), url: origin + answerPath(question, answer.id) }
  const isReminder = kind === 'reminder'
  return {
    subject: t(isReminder ? 'mail.reminder_subject' : 'mail.answered_subject', { title }),
    before: [t(isReminder ? 'mail.reminder' : 'mail.answered', { title })],
    quote: quoteOf(answer, by, { t, origin }),
    ...(isOpen
      ? { action: { label: t('mail.solved_action'), url: links.solved }, other: thread }
      : { action: thread }),
    after: [
      ...(isOpen ? [t('mail.solved_note', { count: SOLVED_LINK.value })] : []),
      ...(isReminder ? [t('mail.reminder_only')] : []),
    ],
  }
}

function ofClosing({ question }: Of<'closing'>, { t, origin }: Writing): LetterText {
  const { title, closedReason } = question
  return {
    subject: t('mail.closed_subject'),
    before: [t('mail.closed', { title }), ...(closedReason ? [t(`questions.reason_${closedReason}`)] : [])],
    action: { label: t('mail.look_action'), url: origin + questionPath(question) },
    after: [t('mail.decision_next', { url: `${origin}/support` })],
  }
}

function ofMerging({ question, canonical }: Of<'merging'>, { t, origin }: Writing): LetterText {
  return {
    subject: t('mail.merged_subject'),
    before: [t('mail.merged', { title: question.title, canonical: canonical.title })],
    action: { label: t('mail.merged_action'), url: origin + questionPath(canonical) },
    after: [t('mail.decision_next', { url: `${origin}/support` })],
  }
}

function ofApproval({ question, post }: Of<'approval'>, { t, origin }: Writing): LetterText {
  return {
    subject: t('mail.approved_subject'),
    before: [t(`mail.approved_${post}`, { title: question.title })],
    action: { label: t('mail.look_action'), url: origin + questionPath(question) },
    after: [],
  }
}

function ofRemoval({ question, post, wasHeld }: Of<'removal'>, { t, origin }: Writing): LetterText {
  const { title } = question
  return {
    subject: t(wasHeld ? 'mail.declined_subject' : 'mail.removed_subject'),
    before: [t(wasHeld ? `mail.declined_${post}` : `mail.removed_${post}`, { title })],
    action: { label: t('mail.email_changed_action'), url: `${origin}/support` },
    after: [t('mail.removed_next')],
  }
}
