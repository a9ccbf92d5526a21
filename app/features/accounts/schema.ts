import { z } from 'zod'
import { LANGUAGES, ROLES } from '#db/schema/types.ts'
import { likelyChoice } from '~/guard/likely.ts'
import { weightedLength } from '~/markdown/length.ts'
import {
  ABOUT_LENGTH,
  BADGE_SIGNS,
  DISPLAY_NAME_LENGTH,
  EMAIL_LENGTH,
  HANDLE,
  PASSWORD_LENGTH,
  RESERVED_HANDLES,
  UNSEEN_IN_NAMES,
} from './rules.ts'
import { looksLikeStaff } from './staff-like.ts'

/** PostgreSQL stores no U+0000. */
export const text = z
  .string({ error: 'field.required' })
  .refine((value) => !value.includes('\0'), 'field.nul')
  .transform((value) => value.toWellFormed())

/** `Lin` and ` lin ` are what people type for lin. */
const handle = text
  .transform((value) => value.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: 'field.required', abort: true })
      .regex(HANDLE, { error: 'accounts.handle_shape', abort: true })
      .refine((value) => !RESERVED_HANDLES.has(value), { error: 'accounts.handle_reserved', abort: true }),
  )
const isNotStaffs = (value: string) => !looksLikeStaff(value)
const membersHandle = handle.refine(isNotStaffs, 'accounts.handle_reserved')

export const oneLine = (value: string) => value.replace(/\s+/gu, ' ').trim()
const hasLetter = /[\p{L}\p{N}\p{S}]/u

/** Nothing in a name draws a badge: the signs are left out. */
export const withoutBadges = (value: string) =>
  oneLine(oneLine(value).replace(UNSEEN_IN_NAMES, '').replace(BADGE_SIGNS, ''))

const isEmptyOrSeen = (value: string) => oneLine(value) === '' || hasLetter.test(withoutBadges(value))

const displayName = text
  .refine(isEmptyOrSeen, { error: 'accounts.display_name_invisible', abort: true })
  .transform(withoutBadges)
  .pipe(
    z
      .string()
      .refine((value) => weightedLength(value).max <= DISPLAY_NAME_LENGTH.max, {
        error: `field.long:${DISPLAY_NAME_LENGTH.max}`,
        abort: true,
      })
      .refine(
        (value) => value.length <= DISPLAY_NAME_LENGTH.max * 4,
        `field.long:${DISPLAY_NAME_LENGTH.max}`,
      ),
  )

const newPassword = text.pipe(
  z
    .string()
    .min(PASSWORD_LENGTH.min, `field.short:${PASSWORD_LENGTH.min}`)
    .max(PASSWORD_LENGTH.max, `field.long:${PASSWORD_LENGTH.max}`),
)

/** Only looked up and compared: what it must look like is no business of the log-in form. */
const anyPassword = text.pipe(
  z.string().min(1, 'field.required').max(PASSWORD_LENGTH.max, `field.long:${PASSWORD_LENGTH.max}`),
)

const email = text
  .transform((value) => value.trim())
  .pipe(
    z.union([z.literal(''), z.email('accounts.email_shape').max(EMAIL_LENGTH.max)], 'accounts.email_shape'),
  )
  .transform((value) => value || undefined)

/** Where one is needed. */
export const emailAddress = text
  .transform((value) => value.trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'field.required', abort: true })
      .max(EMAIL_LENGTH.max, { error: 'accounts.email_shape', abort: true })
      .pipe(z.email('accounts.email_shape')),
  )

/** Only looked up and compared. */
export const presentPassword = anyPassword.or(z.literal('')).default('')

export const registration = z.object({
  handle: membersHandle,
  displayName: displayName.refine(isNotStaffs, 'accounts.display_name_reserved').default(''),
  email: email.optional(),
  password: newPassword,
})
export type Registration = z.output<typeof registration>

/** Whoever sets the forum up is staff, and may be called what staff are called. */
export const firstAdmin = z.object({
  handle,
  displayName: displayName.default(''),
  email: email.optional(),
  password: newPassword,
})
export type FirstAdmin = z.output<typeof firstAdmin>

export const logIn = z.object({
  /** Or the confirmed address. */
  handle: text
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.string().min(1, 'field.required').max(EMAIL_LENGTH.max, `field.long:${EMAIL_LENGTH.max}`)),
  password: anyPassword,
})
export type LogIn = z.output<typeof logIn>

/** Whom the operator makes staff may be called what staff are called. */
export const newAccount = z
  .object({
    handle,
    email: email.optional(),
    password: newPassword,
    role: z.enum(ROLES, 'field.invalid'),
  })
  .refine(({ handle, role }) => role !== 'member' || isNotStaffs(handle), {
    error: 'accounts.handle_reserved',
    path: ['handle'],
  })
export type NewAccount = z.output<typeof newAccount>

export const profile = z.object({
  displayName: displayName.pipe(z.string().min(DISPLAY_NAME_LENGTH.min, 'field.required')),
  about: text.pipe(z.string().max(ABOUT_LENGTH.max, `field.long:${ABOUT_LENGTH.max}`)).default(''),
  language: z.enum(LANGUAGES),
  likely: likelyChoice,
})
export type Profile = z.output<typeof profile>

export const passwordChange = z.object({ password: anyPassword, newPassword })
export type PasswordChange = z.output<typeof passwordChange>

export const passwordOnly = z.object({ password: newPassword })
