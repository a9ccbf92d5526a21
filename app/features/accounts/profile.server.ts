import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import { refuseNewLikely } from '~/guard/likely.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { changeDisplayName } from './names.server.ts'
import type { Profile } from './schema.ts'
import { assertMayWrite } from './suspension.ts'
import type { Member } from './viewer.ts'

/** The text about oneself is Markdown; links to anywhere are for whom people know.
 *  @throws AppError `accounts.suspended`, `accounts.silenced` 403 · `guard.likely_edit` 422 and as `changeDisplayName` */
export async function updateProfile(
  db: Db,
  viewer: Member,
  { displayName, about, language, likely }: Profile,
  now: Date,
) {
  assertMayWrite(viewer, now)
  const rules = viewer.trusted
    ? ({ linkPolicy: 'all' } as const)
    : ({ linkPolicy: 'listed', listedHosts: [] } as const)
  const aboutHtml = renderMarkdown(about, { ...rules, idPrefix: 'about' }).html
  await db.write(async (tx) => {
    const [before] = await tx.select({ about: users.about }).from(users).where(eq(users.id, viewer.id))
    refuseNewLikely(viewer, { before: before?.about ?? '', after: [['about', about]] }, likely)
    await changeDisplayName(tx, viewer, displayName)
    await tx.update(users).set({ displayName, about, aboutHtml, language }).where(eq(users.id, viewer.id))
  })
}
