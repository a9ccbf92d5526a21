import '~/features/posts/rules.ts'
import '~/features/tags/rules.ts'
import '~/features/comments/rules.ts'
import '~/features/votes/rules.ts'
import '~/features/questions/rules.ts'
import '~/features/duplicates/rules.ts'
import '~/features/flags/rules.ts'
import '~/features/queue/rules.ts'
import '~/features/staff/rules.ts'
import '~/features/reputation/rules.ts'
import '~/features/badges/rules.ts'
import '~/features/vote-patterns/rules.ts'
import '~/features/candidates/rules.ts'
import '~/features/faq/rules.ts'
import '~/features/living-facts/rules.ts'
import '~/features/notice-mail/rules.ts'
import '~/features/leaving/rules.ts'
import type { Rule } from '~/features/settings/rule.server.ts'
import { allRules, roomOf } from '~/features/settings/rules.view.server.ts'

/** Every room that has rules, in the order of the page. What is imported above registers its rules, whoever else
 *  needs them: a room that is missing there is missing on the page, which tests/unit/rules.test.ts finds. */
const ROOMS = [
  'posts',
  'tags',
  'comments',
  'votes',
  'questions',
  'duplicates',
  'flags',
  'queue',
  'reputation',
  'badges',
  'vote_patterns',
  'candidates',
  'faq',
  'living_facts',
  'notice_mail',
  'staff',
  'leaving',
]

export interface RoomOfRules {
  room: string
  rules: Rule<unknown>[]
}

export const rooms = (): RoomOfRules[] =>
  ROOMS.map((room) => ({ room, rules: allRules().filter((rule) => roomOf(rule) === room) }))
