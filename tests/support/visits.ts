import { askedPhrases } from '#db/schema/index.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { phrasesAt } from '~/features/phrases/phrases.view.server.ts'
import type { Place } from '~/features/phrases/place.server.ts'
import { endVisit } from '~/features/phrases/visits.server.ts'
import type { SearchForum } from '../features/search-forum.ts'

/** How somebody came, and from where. */
interface Coming {
  /** The last number of the network, of 256. */
  network: number
  viewer?: Viewer
  userAgent?: string
}

/** Somebody ends at a place with these words, satisfied or not. */
export async function visit(
  at: SearchForum,
  place: Place,
  phrase: string,
  { network, viewer = null, userAgent = 'Firefox' }: Coming,
  value = true,
) {
  const client = { address: `203.0.${network}.7`, userAgent }
  await endVisit(at.db, viewer, place, client, { value, phrase }, at.now)
}

/** As staff see them: `text: state`. */
export async function phrases(at: SearchForum, place: Place): Promise<string[]> {
  return (await phrasesAt(at.db.read, place)).map(({ text, state }) => `${text}: ${state}`)
}

export const phraseCount = (at: SearchForum) => at.db.read.$count(askedPhrases)
