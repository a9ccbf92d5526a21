import type { phraseUses } from '#db/schema/index.ts'

/** Who ended somewhere with a phrase, on which day, and from where. */
export type Use = Pick<typeof phraseUses.$inferSelect, 'person' | 'network' | 'day'>

/** Whether two different people are among them for certain. */
export const areSeveral = (uses: readonly Use[]): boolean =>
  uses.some((one, index) => uses.slice(index + 1).some((other) => areTwo(one, other)))

/** Who comes from one network on one day is one person, whoever they say they are. Strangers have another name
 *  each day, so that those of different days may be one as well; members keep theirs. */
function areTwo(one: Use, other: Use): boolean {
  if (one.person === other.person) return false
  if (one.day === other.day) return one.network !== other.network
  return !isStranger(one) && !isStranger(other)
}

/** Nothing is known of strangers but where they come from. */
const isStranger = ({ person, network }: Use) => person === network
