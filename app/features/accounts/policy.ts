import type { TokenScope } from '#db/schema/types.ts'
import type { Member, Viewer } from './viewer.ts'

/** Staff are trusted by their role. */
export const isTrusted = ({ isStaff, trusted }: Pick<Member, 'isStaff' | 'trusted'>) => isStaff || trusted

/** How the forum is run: settings, the index, what is measured. */
export const mayAdminister = (viewer: Viewer) => viewer?.role === 'admin'

/** Nobody hands on what they do not have. */
export const mayGrant = ({ isStaff }: Pick<Member, 'isStaff'>, scopes: readonly TokenScope[]) =>
  isStaff || !scopes.includes('staff')
