import type { Db } from '#db/client.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { type Change, changeSettings } from '../settings/settings.server.ts'
import type { SiteInput } from './schema.ts'
import { accent, defaultLanguage, offeredLanguages, siteNameSetting } from './settings.server.ts'

/** What the forum is called and looks like; what stays the same is no change.
 *  @throws AppError `accounts.admin_only` 403 */
export async function changeSite(db: Db, actor: Member, input: SiteInput, now: Date) {
  const wanted: Change[] = [
    { changed: siteNameSetting, value: input.name },
    { changed: accent, value: input.accent },
    { changed: offeredLanguages, value: input.languages },
    { changed: defaultLanguage, value: input.defaultLanguage },
  ]
  const present = new Map(
    [siteNameSetting, accent, offeredLanguages, defaultLanguage].map(({ key, value }) => [
      key,
      JSON.stringify(value),
    ]),
  )
  const changes = wanted.filter(({ changed, value }) => present.get(changed.key) !== JSON.stringify(value))
  await changeSettings(db, actor, changes, now)
}
