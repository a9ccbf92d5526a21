import { z } from 'zod'
import type { PasskeyId } from '#db/ids.ts'
import { CHALLENGE_PURPOSES } from '#db/schema/types.ts'
import { PASSKEY_NAME_LENGTH } from './rules.ts'

/** PostgreSQL stores no U+0000. */
const text = z
  .string({ error: 'field.required' })
  .refine((value) => !value.includes('\0'), 'field.nul')
  .transform((value) => value.toWellFormed())

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)

/** A number of an app with spaces in it, or a recovery code. */
const code = text.pipe(z.string().min(1, 'field.required').max(100, 'security.wrong_code'))

export const confirmTotpForm = z.object({ code })

/** What `PublicKeyCredential.toJSON()` writes: https://www.w3.org/TR/webauthn-3/#sctn-publickeycredential */
const credential = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
})
const inJson = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .max(50_000)
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'security.passkey_refused' })
        return z.NEVER
      }
    })
    .pipe(shape)

const madePasskey = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
})
export type MadePasskey = z.output<typeof madePasskey>

const signedByPasskey = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((value) => value ?? undefined),
  }),
})
export type SignedByPasskey = z.output<typeof signedByPasskey>

const passkeyName = text.pipe(
  z
    .string()
    .trim()
    .min(PASSKEY_NAME_LENGTH.min, 'field.required')
    .max(PASSKEY_NAME_LENGTH.max, `field.long:${PASSKEY_NAME_LENGTH.max}`),
)
const passkeyId = z.coerce
  .number()
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER)
  .transform((id) => id as PasskeyId)

export const addPasskeyForm = z.object({
  credential: inJson(madePasskey),
  name: passkeyName,
})
const signedForm = z.object({ credential: inJson(signedByPasskey) })
export const passkeyLogIn = signedForm.extend({
  next: z.string().optional(),
  carried: z.string().optional(),
})
/** What a browser asks for before it asks the authenticator. */
export const challengeRequest = z.object({ purpose: z.enum(CHALLENGE_PURPOSES) })

/** What proves who somebody is, beside the first factor. */
export const identityProof = z.discriminatedUnion('by', [
  z.object({ by: z.literal('code'), code }),
  z.object({ by: z.literal('password'), password: text.pipe(z.string().min(1, 'field.required').max(200)) }),
  signedForm.extend({ by: z.literal('passkey') }),
  /** Whoever has nothing of this here: their provider asks them once more. */
  z.object({ by: z.literal('provider') }),
])
export type IdentityProof = z.output<typeof identityProof>

/** Buttons of the page on security. */
export const securityForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('end'), session: z.string().regex(/^[0-9a-f]{64}$/, 'field.invalid') }),
  /** With the box: API tokens too. */
  z.object({ act: z.literal('end_others'), tokens: z.literal('end').optional() }),
  z.object({ act: z.literal('remove_totp') }),
  z.object({
    act: z.literal('remove_passkey'),
    passkey: passkeyId,
  }),
  z.object({ act: z.literal('rename_passkey'), passkey: passkeyId, name: passkeyName }),
  z.object({ act: z.literal('renew_codes') }),
])
