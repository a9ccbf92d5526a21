import type { ReadDb } from '#db/client.server.ts'
import { updatesPath } from '~/features/incidents/paths.ts'
import { latestUpdates } from '~/features/incidents/timeline.view.server.ts'
import type { Translate } from '~/i18n/translate.ts'
import { emptyFeed, escaped, shortened, withLanguages } from './atom.ts'

const ENTRIES = 30

export interface UpdatesFeedOf {
  title: string
  /** Scheme, host and port. */
  origin: string
  feedPath: string
  /** To the language of the feed: what is not in it yet comes in English. */
  t: Translate
  now: Date
}

/** The newest updates of incidents and announcements as an Atom feed (RFC 4287); plain text only. */
export async function updatesFeed(read: ReadDb, { t, ...frame }: UpdatesFeedOf): Promise<string> {
  const { origin } = frame
  const items = await latestUpdates(read, t.locale, ENTRIES)
  const feed = emptyFeed({ ...frame, pagePath: updatesPath }, items)
  for (const { path, title, state, text, createdAt, activityAt } of items) {
    feed.addItem({
      id: origin + path,
      link: origin + path,
      title: escaped(`${t(`incidents.state_${state}`)} · ${title}`),
      description: escaped(shortened(text)),
      date: activityAt,
      published: createdAt,
    })
  }
  return withLanguages(feed.atom1(), t.locale, items)
}
