import { and, count, eq, inArray, isNull, notExists } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { faqCategories, passkeys, tags, totpFactors, users } from '#db/schema/index.ts'
import type { Config } from '~/config.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { demoPeople } from '~/features/demo/people.view.server.ts'
import { isIndexBehind } from '~/features/search-health/health.view.server.ts'
import { readSettings } from '~/features/settings/settings.view.server.ts'
import { supportChannels } from '~/features/support/channels.ts'
import { supportDesk } from '~/features/support/desk.ts'
import { supportHours } from '~/features/support/hours.ts'

/** What makes a forum whole, in the order in which it is worth doing. Each can wait. */
const STEPS = [
  { code: 'address', to: '/settings/email' },
  { code: 'mail', to: '/admin/mail' },
  { code: 'factor', to: '/admin/security' },
  { code: 'desk', to: '/admin/support#desk' },
  { code: 'hours', to: '/admin/support#hours' },
  { code: 'channels', to: '/admin/support#channels' },
  { code: 'tags', to: '/admin/tags' },
  { code: 'categories', to: '/mod/categories' },
  { code: 'index', to: '/admin/search/index' },
  { code: 'demo', to: '/admin/demo' },
] as const

export type StepCode = (typeof STEPS)[number]['code']
export type Step = (typeof STEPS)[number] & { isDone: boolean }

/** Every step, and whether it is done. */
export async function adminSteps(
  read: ReadDb,
  config: Pick<Config, 'mail'>,
  viewer: Member,
  now: Date,
): Promise<Step[]> {
  const [hours, channels, desk] = await readSettings(read, [supportHours, supportChannels, supportDesk])
  const stands = await standing(read, viewer)
  const done: Record<StepCode, boolean> = {
    address: stands.emailKey !== null,
    mail: config.mail.server !== undefined,
    factor: stands.withoutFactor === 0,
    desk: desk.kind !== 'none',
    hours: Object.values(hours.days).some((spans) => spans.length > 0),
    channels: channels.length > 0,
    tags: stands.tags > 0,
    categories: stands.categories > 0,
    index: !(await isIndexBehind(read, now)),
    demo: (await demoPeople(read)) === null,
  }
  return STEPS.map((step) => ({ ...step, isDone: done[step.code] }))
}

async function standing(read: ReadDb, viewer: Member) {
  const [account] = await read.select({ emailKey: users.emailKey }).from(users).where(eq(users.id, viewer.id))
  const [staff] = await staffWithoutFactor(read)
  return {
    emailKey: account?.emailKey ?? null,
    withoutFactor: staff?.count ?? 0,
    tags: await read.$count(tags),
    categories: await read.$count(faqCategories),
  }
}

const staffWithoutFactor = (read: ReadDb) =>
  read
    .select({ count: count() })
    .from(users)
    .where(
      and(
        inArray(users.role, ['moderator', 'admin']),
        isNull(users.deletedAt),
        notExists(
          read.select({ id: totpFactors.userId }).from(totpFactors).where(eq(totpFactors.userId, users.id)),
        ),
        notExists(read.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, users.id))),
      ),
    )
