import type { Member } from './viewer.ts'

/** Staff are trusted by their role. */
export const isTrusted = ({ isStaff, trusted }: Pick<Member, 'isStaff' | 'trusted'>) => isStaff || trusted
