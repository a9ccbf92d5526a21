import type { Member, Viewer } from './viewer.ts'

/** Staff are trusted by their role. */
export const isTrusted = ({ isStaff, trusted }: Pick<Member, 'isStaff' | 'trusted'>) => isStaff || trusted

/** How the forum is run: settings, the index, what is measured. */
export const mayAdminister = (viewer: Viewer) => viewer?.role === 'admin'
