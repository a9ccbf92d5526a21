import type { UserId } from '#db/ids.ts'
import type { users } from '#db/schema/index.ts'
import { momentOf } from './clock.ts'
import type { Random } from './random.ts'

const MODERATORS = 4
/** One writes for so many questions. */
const QUESTIONS_EACH = 8
const FEWEST = 40
/** Here from the first day, so that there is somebody to answer. */
const FOUNDERS = 25
/** The most active write no more than a few per cent of everything. */
const FLATTENED = 20

export interface People {
  rows: (typeof users.$inferInsert & { id: UserId })[]
  moderator(random: Random): UserId
  /** Somebody who had joined when this share of all was asked; those who came first are the most active. */
  member(random: Random, share: number): UserId
  /** How many there were. */
  present(share: number): number
}

export function peopleFor(questions: number, random: Random, now: Date): People {
  const count = Math.max(FEWEST, Math.ceil(questions / QUESTIONS_EACH))
  const members = Array.from({ length: count }, (_, number) => {
    const isFounder = number < FOUNDERS
    return memberRow(MODERATORS + 1 + number, random, momentOf(isFounder ? 0 : number / count, now))
  })
  const moderators = Array.from({ length: MODERATORS }, (_, number) => ({
    ...memberRow(1 + number, random, momentOf(0, now)),
    role: 'moderator' as const,
    trusted: true,
  }))
  const present = (share: number) => Math.min(count, Math.max(FOUNDERS, Math.floor(share * count)))
  return {
    rows: [...moderators, ...members],
    moderator: (random) => (1 + random.below(MODERATORS)) as UserId,
    member: (random, share) => (MODERATORS + 1 + random.rank(present(share), FLATTENED)) as UserId,
    present,
  }
}

const GIVEN = [
  'Ada',
  'Bruno',
  'Carla',
  'Dmitri',
  'Elena',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Luca',
]
const FAMILY = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙']
const CALLED = ['明', '芳', '伟', '静', '磊', '洋', '敏', '强', '丽', '涛']
const CHINESE_SHARE = 0.35

function memberRow(id: number, random: Random, joined: number) {
  const isChinese = random.chance(CHINESE_SHARE)
  const given = random.pick(GIVEN)
  const handle = `${given.toLowerCase()}-${id}`
  return {
    id: id as UserId,
    handle,
    handleKey: handle,
    displayName: isChinese ? `${random.pick(FAMILY)}${random.pick(CALLED)} ${id}` : `${given} ${id}`,
    language: isChinese ? ('zh-CN' as const) : ('en' as const),
    role: 'member' as 'member' | 'moderator',
    trusted: random.chance(0.1),
    createdAt: new Date(joined),
  }
}
