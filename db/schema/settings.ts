import type { UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { users } from './accounts.ts'

const { table, ref, str, time, json } = kit

/** What admins have set; a setting that is not here has its default. */
export const settings = table('settings', {
  key: str('key').primaryKey(),
  /** In the shape that the setting's schema takes: read it through `readSetting` alone. */
  value: json<unknown>('value').notNull(),
  updatedById: ref('updated_by_id')
    .$type<UserId>()
    .references(() => users.id),
  updatedAt: time('updated_at').notNull(),
})
