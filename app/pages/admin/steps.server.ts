import { and, count, eq, inArray, isNotNull, isNull, like, notExists } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { faqCategories, passkeys, questions, settings, tags, totpFactors, users } from '#db/schema/index.ts'
import type { Config } from '~/config.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { demoPeople } from '~/features/demo/people.view.server.ts'
import { isIndexBehind } from '~/features/search-health/health.view.server.ts'
import { readSettings } from '~/features/settings/settings.view.server.ts'
import { skippedSteps } from '~/features/setup/skipped.ts'
import { supportChannels } from '~/features/support/channels.ts'
import { supportDesk } from '~/features/support/desk.ts'
import { supportHours } from '~/features/support/hours.ts'

/** What makes a forum whole, in the order in which it is worth doing. Each can wait. */
const STEPS = [
  { code: 'site', to: '/admin/site' },
  { code: 'address', to: '/settings/email' },
  { code: 'mail', to: '/admin/mail' },
  { code: 'factor', to: '/admin/security' },
  { code: 'desk', to: '/admin/support#desk' },
  { code: 'hours', to: '/admin/support#hours' },
  { code: 'channels', to: '/admin/support#channels' },
  { code: 'tags', to: '/admin/tags' },
  { code: 'categories', to: '/mod/categories' },
  { code: 'import', to: '/admin/setup#import' },
  { code: 'backup', to: '/admin#tests' },
  { code: 'index', to: '/admin/search/index' },
  { code: 'demo', to: '/admin/demo' },
] as const

export type StepCode = (typeof STEPS)[number]['code']
export const STEP_CODES = STEPS.map(({ code }) => code)

/** What was skipped may be done all the same. */
export type StepState = 'open' | 'skipped' | 'done'
export type Step = (typeof STEPS)[number] & { state: StepState }

/** Every step, and how it stands. */
export async function adminSteps(
  read: ReadDb,
  config: Pick<Config, 'mail' | 'backup'>,
  viewer: Member,
  now: Date,
): Promise<Step[]> {
  const [hours, channels, desk, skipped] = await readSettings(read, [
    supportHours,
    supportChannels,
    supportDesk,
    skippedSteps,
  ])
  const stands = await standing(read, viewer)
  const done: Record<StepCode, boolean> = {
    site: stands.named > 0,
    address: stands.emailKey !== null,
    mail: config.mail.server !== undefined,
    factor: stands.withoutFactor === 0,
    desk: desk.kind !== 'none',
    hours: Object.values(hours.days).some((spans) => spans.length > 0),
    channels: channels.length > 0,
    tags: stands.tags > 0,
    categories: stands.categories > 0,
    import: stands.hasImported,
    backup: config.backup.folder !== undefined,
    index: !(await isIndexBehind(read, now)),
    demo: (await demoPeople(read)) === null,
  }
  const stateOf = (code: StepCode): StepState => {
    if (done[code]) return 'done'
    return skipped.includes(code) ? 'skipped' : 'open'
  }
  return STEPS.map((step) => ({ ...step, state: stateOf(step.code) }))
}

async function standing(read: ReadDb, viewer: Member) {
  const [account] = await read.select({ emailKey: users.emailKey }).from(users).where(eq(users.id, viewer.id))
  const [staff] = await staffWithoutFactor(read)
  const [imported] = await read
    .select({ id: questions.id })
    .from(questions)
    .where(isNotNull(questions.sourceUrl))
    .limit(1)
  return {
    /** What somebody decided about its name and look. */
    named: await read.$count(settings, like(settings.key, 'site.%')),
    hasImported: imported !== undefined,
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
