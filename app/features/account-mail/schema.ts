import { z } from 'zod'
import { emailAddress, oneLine, passwordChange, presentPassword, text } from '../accounts/schema.ts'
import { MAIL_PHRASE_LENGTH } from '../mail/rules.ts'

export const addressOnly = z.object({ email: emailAddress })

/** Typed with spaces or full-width digits as well. */
export const codeOnly = z.object({
  code: text
    .transform((value) => value.normalize('NFKC').replace(/\s+/gu, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'accounts.code_shape')),
})

export const newPasswordOnly = passwordChange.pick({ newPassword: true })

const phrase = text
  .transform(oneLine)
  .pipe(
    z.union(
      [
        z.literal(''),
        z
          .string()
          .min(MAIL_PHRASE_LENGTH.min, `field.short:${MAIL_PHRASE_LENGTH.min}`)
          .max(MAIL_PHRASE_LENGTH.max, `field.long:${MAIL_PHRASE_LENGTH.max}`),
      ],
      'accounts.phrase_length',
    ),
  )
  .transform((value) => value || null)

/** The forms of the page of one's address. */
export const emailForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('address'), email: emailAddress, password: presentPassword }),
  z.object({ act: z.literal('resend') }),
  z.object({ act: z.literal('cancel') }),
  z.object({ act: z.literal('phrase'), phrase }),
])
export type EmailAct = z.output<typeof emailForm>
export type NewAddress = Pick<Extract<EmailAct, { act: 'address' }>, 'email' | 'password'>

/** What the present address says to its replacement. */
export const changeAnswer = z.object({ answer: z.enum(['agree', 'stop'], 'field.invalid') })
