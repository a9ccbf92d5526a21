import type { Language, Localised, Role } from '#db/schema/types.ts'

/** What staff without an alias and without a team are called. */
export const STAFF_NAME: Localised = { en: 'Staff', 'zh-CN': '官方人员' }

interface Named {
  displayName: string
  role: Role
  staffAlias: Localised | null
  team: Localised | null
}

/** The name for everybody's eyes. Staff do not answer with their own: whoever wants to get at the forum would know whom
 *  to look for. */
export function publicNameOf({ displayName, role, staffAlias, team }: Named, language: Language): string {
  if (role === 'member') return displayName
  const name = staffAlias ?? team ?? STAFF_NAME
  return name[language] ?? name.en
}
