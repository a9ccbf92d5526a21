import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { fold } from '../analyse/fold.ts'
import { words } from '../analyse/words.ts'

/** Takes the words of these texts out of the list of words that may be meant, where they stand beside each other in
 *  the order in which they came. Those of them that other documents have are learnt again with those. */
export async function forgetWords(tx: Tx, texts: readonly string[]) {
  const spelled = new Set(texts.flatMap((text) => [...words(text)].map((word) => fold(word.text))))
  if (spelled.size === 0) return
  const list = sql.join(
    [...spelled].map((word) => sql`${word}`),
    sql`, `,
  )
  await tx.rows(sql`delete from search_words where word in (${list}) returning word`)
}
