import type { LetterKind } from '#db/schema/types.ts'
import { formatDateTime } from '~/i18n/format.ts'
import type { Translate } from '~/i18n/translate.ts'
import type { LetterText } from '../mail/layout.server.tsx'
import { CODE_MINUTES, LINK_DAYS, OBJECTION_HOURS, RESET_MINUTES } from './rules.ts'

/** `already_yours` takes the place of a confirmation when the address belongs to an account. */
export type LetterWords = LetterKind | 'already_yours'

/** What its owner is told of a browser. */
export interface NewDevice {
  /** "Firefox · Windows"; empty: not known. */
  label: string
  at: Date
}

/** Why somebody may not write, and how long. */
export interface Restriction {
  until: Date
  /** As staff wrote it. */
  reason: string
}

interface Details {
  t: Translate
  origin: string
  /** Nothing that somebody else could have written freely: these letters go to whatever address was typed in. */
  handle: string
  secret: string
  /** When the account is deleted, if that was asked for. */
  leavesAt: Date | null
  device?: NewDevice | undefined
  restriction?: Restriction | undefined
}

type Write = (details: Details) => LetterText

const link = (origin: string, path: string, secret: string) => `${origin}${path}?secret=${secret}`

const LETTERS: Record<LetterWords, Write> = {
  verify_email: ({ t, origin, handle, secret }) => ({
    subject: t('mail.verify_subject'),
    before: [t('mail.hello', { handle }), t('mail.verify', { handle })],
    action: { label: t('mail.verify_action'), url: link(origin, '/verify', secret) },
    after: [t('mail.link_days', { count: LINK_DAYS }), t('mail.not_you')],
  }),
  sign_in_code: ({ t, handle, secret }) => ({
    subject: t('mail.code_subject'),
    before: [t('mail.hello', { handle }), t('mail.code')],
    code: secret,
    after: [t('mail.code_minutes', { count: CODE_MINUTES }), t('mail.code_secret'), t('mail.not_you')],
  }),
  reset_password: ({ t, origin, handle, secret }) => ({
    subject: t('mail.reset_subject'),
    before: [t('mail.hello', { handle }), t('mail.reset', { handle })],
    action: { label: t('mail.reset_action'), url: link(origin, '/reset/new', secret) },
    after: [t('mail.reset_minutes', { count: RESET_MINUTES }), t('mail.not_you')],
  }),
  already_yours: ({ t, origin, handle }) => ({
    subject: t('mail.already_subject'),
    before: [t('mail.hello', { handle }), t('mail.already', { handle })],
    action: { label: t('mail.already_action'), url: `${origin}/login` },
    after: [t('mail.already_forgot', { url: `${origin}/reset` }), t('mail.not_you')],
  }),
  confirm_change: ({ t, origin, handle, secret }) => ({
    subject: t('mail.confirm_change_subject'),
    before: [t('mail.hello', { handle }), t('mail.confirm_change', { handle })],
    action: { label: t('mail.confirm_change_action'), url: link(origin, '/verify', secret) },
    after: [t('mail.link_days', { count: LINK_DAYS }), t('mail.not_you')],
  }),
  announce_change: ({ t, origin, handle, secret }) => ({
    subject: t('mail.announce_change_subject'),
    before: [t('mail.hello', { handle }), t('mail.announce_change', { handle })],
    action: { label: t('mail.announce_change_action'), url: link(origin, '/verify/change', secret) },
    after: [t('mail.announce_change_hours', { count: OBJECTION_HOURS })],
  }),
  password_changed: ({ t, origin, handle }) => ({
    subject: t('mail.password_changed_subject'),
    before: [t('mail.hello', { handle }), t('mail.password_changed', { handle })],
    action: { label: t('mail.reset_action'), url: `${origin}/reset` },
    after: [t('mail.password_changed_not_you')],
  }),
  email_changed: ({ t, origin, handle }) => ({
    subject: t('mail.email_changed_subject'),
    before: [t('mail.hello', { handle }), t('mail.email_changed', { handle })],
    action: { label: t('mail.email_changed_action'), url: `${origin}/support` },
    after: [t('mail.email_changed_not_you')],
  }),
  token_made: ({ t, origin, handle }) => ({
    subject: t('mail.token_made_subject'),
    before: [t('mail.hello', { handle }), t('mail.token_made', { handle })],
    action: { label: t('mail.token_made_action'), url: `${origin}/settings/tokens` },
    after: [t('mail.token_made_not_you')],
  }),
  ways_in_changed: ({ t, origin, handle }) => ({
    subject: t('mail.ways_in_changed_subject'),
    before: [t('mail.hello', { handle }), t('mail.ways_in_changed', { handle })],
    action: { label: t('mail.ways_in_changed_action'), url: `${origin}/settings/security` },
    after: [t('mail.ways_in_changed_not_you', { url: `${origin}/reset` })],
  }),
  deletion_asked: ({ t, origin, handle, leavesAt }) => ({
    subject: t('mail.deletion_asked_subject'),
    before: [t('mail.hello', { handle }), t('mail.deletion_asked', { handle, date: dayOf(leavesAt) })],
    action: { label: t('mail.deletion_asked_action'), url: `${origin}/settings/data` },
    after: [t('mail.deletion_asked_not_you', { url: `${origin}/reset` })],
  }),
  account_deleted: ({ t, handle }) => ({
    subject: t('mail.account_deleted_subject'),
    before: [t('mail.hello', { handle }), t('mail.account_deleted', { handle })],
    after: [t('mail.account_deleted_rest')],
  }),
  staff_invitation: ({ t, origin, secret }) => ({
    subject: t('mail.invitation_subject'),
    before: [t('mail.invitation', { origin })],
    action: { label: t('mail.invitation_action'), url: link(origin, '/invitation', secret) },
    after: [t('mail.link_days', { count: LINK_DAYS }), t('mail.not_you')],
  }),
  appeal_decided: ({ t, origin, handle }) => ({
    subject: t('mail.appeal_subject'),
    before: [t('mail.hello', { handle }), t('mail.appeal', { handle })],
    action: { label: t('mail.appeal_action'), url: `${origin}/appeal` },
    after: [],
  }),
  suspended: (details) => restricted(details, 'suspended'),
  silenced: (details) => restricted(details, 'silenced'),
  new_device: ({ t, origin, handle, device }) => ({
    subject: t('mail.new_device_subject'),
    before: [
      t('mail.hello', { handle }),
      t('mail.new_device', { handle }),
      ...(device
        ? [
            t('mail.new_device_which', {
              label: device.label || t('mail.new_device_unknown'),
              time: formatDateTime(device.at, t.locale),
            }),
          ]
        : []),
    ],
    action: { label: t('mail.new_device_action'), url: `${origin}/settings/security` },
    after: [t('mail.new_device_not_you', { url: `${origin}/reset` })],
  }),
  test_mail: ({ t, origin, handle }) => ({
    subject: t('mail.test_subject'),
    before: [t('mail.hello', { handle }), t('mail.test')],
    action: { label: t('mail.test_action'), url: `${origin}/admin` },
    after: [t('mail.test_after')],
  }),
}

function restricted({ t, origin, handle, restriction }: Details, kind: 'suspended' | 'silenced'): LetterText {
  const until = restriction ? formatDateTime(restriction.until, t.locale) : ''
  return {
    subject: t(`mail.${kind}_subject`),
    before: [
      t('mail.hello', { handle }),
      t(`mail.${kind}`, { handle, until }),
      t('mail.restricted_reason', { reason: restriction?.reason ?? '' }),
    ],
    action: { label: t('mail.restricted_action'), url: `${origin}/appeal` },
    after: [t('mail.restricted_after')],
  }
}

/** In UTC, and the same in every language. */
const dayOf = (time: Date | null) => time?.toISOString().slice(0, 10) ?? ''

export const wordsOf = (words: LetterWords, details: Details): LetterText => LETTERS[words](details)
