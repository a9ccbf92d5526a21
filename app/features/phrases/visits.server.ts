import type { Db, ReadDb } from '#db/client.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { answerSolvedIt } from '../feedback/feedback.server.ts'
import type { SolvedItInput } from '../feedback/schema.ts'
import { visitorOf } from '../feedback/visitor.server.ts'
import { conceptsIn } from '../glossary/glossary.view.server.ts'
import { learn, unlearn } from './learning.server.ts'
import { personOf } from './person.server.ts'
import { type Phrase, phraseOfSearch } from './phrase.ts'
import { documentAt, type Place } from './place.server.ts'
import { shares } from './sharing.ts'

interface Client {
  address: string
  userAgent: string
}

/** Somebody says whether a thread or an official answer solved it, and search learns from the words that led
 *  there, if any came along.
 *  @throws AppError as `answerSolvedIt` */
export async function endVisit(
  db: Db,
  viewer: Viewer,
  place: Place,
  client: Client,
  said: SolvedItInput,
  now: Date,
) {
  const visitor = await visitorOf(db, client, now)
  const phrase = said.value ? await lesson(db.read, place, said.phrase) : phraseOfSearch(said.phrase ?? '')
  const person = await personOf(db, viewer, client.address, now)
  return db.write(async (tx) => {
    const counts = await answerSolvedIt(tx, viewer, place, visitor, { ...said, phrase: phrase?.text }, now)
    if (phrase && said.value) await learn(tx, place, phrase, person, now)
    if (phrase && !said.value) await unlearn(tx, place, phrase.key, now)
    return counts
  })
}

/** The words as a phrase that this place may be found by. */
async function lesson(read: ReadDb, place: Place, typed = ''): Promise<Phrase | null> {
  const phrase = phraseOfSearch(typed)
  const document = phrase && (await documentAt(read, place))
  if (!document) return null
  return shares(phrase.text, await conceptsIn(read, phrase.text), document) ? phrase : null
}
