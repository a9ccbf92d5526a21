import type { ReadDb } from '#db/client.server.ts'
import { explorers, placesOf } from '~/features/checks/explorers.ts'
import { recognise } from '~/features/checks/recognise.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'

export type Checked = Awaited<ReturnType<typeof checked>>

/** What was pasted may be this; the text itself is in nothing but the links that look it up. */
export async function checked(read: ReadDb, pasted: string) {
  const found = recognise(pasted)
  if (found.kind !== 'known') return found
  const all = await readSetting(read, explorers)
  return {
    ...found,
    candidates: found.candidates.map((candidate) => ({
      ...candidate,
      places: candidate.checksum === 'broken' ? [] : placesOf(all, candidate, pasted),
    })),
  }
}
