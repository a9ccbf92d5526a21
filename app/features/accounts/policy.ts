import type { TokenScope } from '#db/schema/types.ts'
import type { Member, Viewer } from './viewer.ts'

/** Staff are trusted by their role. */
export const isTrusted = ({ isStaff, trusted }: Pick<Member, 'isStaff' | 'trusted'>) => isStaff || trusted

/** How the forum is run: settings, the index, what is measured. */
export const mayAdminister = (viewer: Viewer) => viewer?.role === 'admin'

/** Whom one may suspend, silence and let go again: moderators members, admins staff as well, nobody themselves. */
export const mayRestrain = (viewer: Viewer, member: Pick<Member, 'id' | 'isStaff'>) =>
  viewer?.isStaff === true && viewer.id !== member.id && (!member.isStaff || mayAdminister(viewer))

/** Nobody hands on what they do not have. */
export const mayGrant = ({ isStaff }: Pick<Member, 'isStaff'>, scopes: readonly TokenScope[]) =>
  isStaff || !scopes.includes('staff')
