import type { Db } from '#db/client.server.ts'
import type { Member, Viewer } from '../accounts/viewer.ts'
import { memberMark, networkVisitorOf } from '../feedback/visitor.server.ts'
import { REPUTATION_FOR_VOTES_THAT_EARN } from '../reputation/rules.ts'
import type { Use } from './people.ts'

/** Who says now that words led here. An account that was made for the purpose is nobody: it counts as the network
 *  that it comes from. */
export async function personOf(db: Db, viewer: Viewer, address: string, now: Date): Promise<Use> {
  const { id: network, day } = await networkVisitorOf(db, address, now)
  const person = viewer && isEstablished(viewer) ? await memberMark(db, viewer.id) : network
  return { person, network, day }
}

/** The bar for votes that give points: enough others found something of theirs useful. */
export const isEstablished = ({ reputation, isStaff }: Pick<Member, 'reputation' | 'isStaff'>) =>
  isStaff || reputation >= REPUTATION_FOR_VOTES_THAT_EARN.value
