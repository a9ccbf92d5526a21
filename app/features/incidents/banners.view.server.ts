import type { Db } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import type { IncidentKind, IncidentState, Language } from '#db/schema/types.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import { affecting } from './incidents.view.server.ts'
import { concerns, type Place } from './matching.ts'
import { type OpenIncident, openIncidents } from './open.view.server.ts'
import { incidentPath } from './paths.ts'

/** An open incident as a page points to it. */
export interface IncidentBanner {
  id: IncidentId
  path: string
  kind: IncidentKind
  state: IncidentState
  title: string
  /** Of the title: English where there is no other. */
  language: Language
  nextUpdateAt: Date | null
  isOverdue: boolean
  /** This member said so. What visitors said is not shown: their pages are the same for all. */
  isMine: boolean
}

export interface BannerReader {
  db: Db
  viewer: Viewer
  locale: Language
  now: () => Date
}

/** All open ones, the most recent first: for the start page. */
export const allBanners = async (reader: BannerReader) => banners(reader, await openIncidents(reader.db))

/** Those that concern this page. */
export async function bannersAt(reader: BannerReader, place: Place): Promise<IncidentBanner[]> {
  const open = await openIncidents(reader.db)
  return banners(
    reader,
    open.filter((incident) => concerns(incident, place)),
  )
}

/** All open ones, those first that what is being asked may be about. */
export const bannersForAsking = async (reader: BannerReader, draft: Place) =>
  (await bannersNear(reader, draft)).banners

/** The same, with how many those are: who searches came for what is below. */
export async function bannersNear(reader: BannerReader, place: Place) {
  const open = await openIncidents(reader.db)
  const near = open.filter((incident) => concerns(incident, place))
  const others = open.filter((incident) => !near.includes(incident))
  return { banners: await banners(reader, [...near, ...others]), near: near.length }
}

/** Costs a query only when a member sees one. */
async function banners({ db, viewer, locale, now }: BannerReader, open: readonly OpenIncident[]) {
  const mine = await affecting(
    db.read,
    viewer,
    open.map(({ id }) => id),
  )
  const time = now()
  return open.map(
    ({ id, kind, state, title, nextUpdateAt }): IncidentBanner => ({
      ...{ id, kind, state, nextUpdateAt },
      path: incidentPath(id),
      title: inLanguage(title, locale),
      language: languageOf(title, locale),
      isOverdue: nextUpdateAt !== null && nextUpdateAt < time,
      isMine: mine.has(id),
    }),
  )
}

const languageOf = (text: OpenIncident['title'], locale: Language): Language => (text[locale] ? locale : 'en')
