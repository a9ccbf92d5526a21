import type { ReadDb } from '#db/client.server.ts'
import { latestUpdates } from '~/features/incidents/timeline.view.server.ts'
import type { Translate } from '~/i18n/translate.ts'
import { atom, type FeedHead } from './atom.ts'

const ENTRIES = 30

/** The newest updates of incidents and announcements; what is not in the feed's language yet comes in English. */
export async function updatesFeed(read: ReadDb, head: FeedHead, t: Translate): Promise<string> {
  const updates = await latestUpdates(read, t.locale, ENTRIES)
  return atom(
    head,
    updates.map(({ path, title, state, text, language, createdAt, activityAt }) => ({
      path,
      title: `${t(`incidents.state_${state}`)} · ${title}`,
      text,
      language,
      publishedAt: createdAt,
      changedAt: activityAt,
      categories: [],
      author: null,
    })),
  )
}
