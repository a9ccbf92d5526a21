import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { providerVisits } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { waiting } from '../security/identity-checks.server.ts'
import { hashOf, newCookieToken, seal, unseal } from '../security/sealed.server.ts'
import { PROVIDER_SLUGS, vouched } from './identity.ts'
import { FORM_WAITS_MS, VISIT_LASTS_MS } from './rules.ts'

const visit = z.discriminatedUnion('stage', [
  /** At the provider. */
  z.object({
    stage: z.literal('away'),
    provider: z.enum(PROVIDER_SLUGS),
    /** Comes back with the browser: it is the one that left. */
    state: z.string(),
    /** Comes back in the provider's token: it was made for this visit. */
    nonce: z.string(),
    /** Only who has it gets a token for the code that comes back: https://www.rfc-editor.org/rfc/rfc7636 */
    verifier: z.string(),
    /** Whose identity it is to be; null: whoever it is of wants to log in. */
    linksTo: z
      .number()
      .transform((id) => id as UserId)
      .nullable(),
    /** Who is to prove there, since when (milliseconds since 1970), that it is still them; null: nobody. */
    proves: z
      .object({ userId: z.number().transform((id) => id as UserId), since: z.number() })
      .nullable()
      .default(null),
    waiting,
  }),
  /** Back, as somebody whom nobody here is known as. */
  z.object({ stage: z.literal('back'), provider: z.enum(PROVIDER_SLUGS), identity: vouched, waiting }),
  /** A form waits: for its sender to log in, and then to be looked over. */
  z.object({ stage: z.literal('waits'), waiting }),
])
export type Visit = z.output<typeof visit>
export type VisitAt<Stage extends Visit['stage']> = Extract<Visit, { stage: Stage }>

export function isFor({ linksTo, proves }: VisitAt<'away'>, member: { id: UserId } | null) {
  const whose = linksTo ?? proves?.userId
  return whose === undefined || whose === member?.id
}

const PURPOSE = 'visit to a provider'

export const lastsMs = ({ stage }: Pick<Visit, 'stage'>) =>
  stage === 'waits' ? FORM_WAITS_MS : VISIT_LASTS_MS

/** @returns what the browser's cookie holds: without it nobody goes on, or reads what waits */
export async function openVisit(db: Db, opened: Visit, now: Date): Promise<string> {
  const token = newCookieToken()
  const sealed = seal(Buffer.from(token), PURPOSE, JSON.stringify(opened))
  const expiresAt = new Date(now.getTime() + lastsMs(opened))
  await db.write((tx) => tx.insert(providerVisits).values({ id: hashOf(token), sealed, expiresAt }))
  return token
}

/** Undefined when it is over, ended already, or never was. */
export async function visitOf(
  read: ReadDb,
  token: string | undefined,
  now: Date,
): Promise<Visit | undefined> {
  if (!token) return undefined
  const isThis = and(eq(providerVisits.id, hashOf(token)), gt(providerVisits.expiresAt, now))
  const [row] = await read.select().from(providerVisits).where(isThis)
  const opened = row && unseal(Buffer.from(token), PURPOSE, row.sealed)
  return opened ? visit.parse(JSON.parse(opened)) : undefined
}

/** Once: of two that end it at the same time one does.
 *  @throws AppError `identities.visit_over` 409 */
export async function endVisit(db: Db, token: string) {
  const isThis = eq(providerVisits.id, hashOf(token))
  const ended = await db.write((tx) =>
    tx.delete(providerVisits).where(isThis).returning({ id: providerVisits.id }),
  )
  if (ended.length === 0) fail('identities.visit_over', 409)
}
