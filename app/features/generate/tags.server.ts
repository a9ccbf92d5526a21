import type { Tx } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { goOnCounting, insertRows } from '#db/insert-rows.server.ts'
import { tagNames, tags } from '#db/schema/index.ts'
import { tagKey } from '../tags/names.ts'
import { momentOf } from './clock.ts'

/** The commonest first. */
const NAMES = [
  ['deposit', '充值'],
  ['withdrawal', '提现'],
  ['verification', '身份认证'],
  ['login', '登录'],
  ['fees', '手续费'],
  ['trc20', '波场网络'],
  ['erc20', '以太坊网络'],
  ['orders', '订单'],
  ['two-factor', '两步验证'],
  ['api', '接口'],
  ['wallet', '钱包'],
  ['staking', '质押'],
  ['futures', '合约'],
  ['spot', '现货'],
  ['card', '银行卡'],
  ['tax', '税务'],
  ['limits', '限额'],
  ['memo', '备注'],
  ['app', '应用'],
  ['security', '安全'],
] as const
const AREAS = ['network', 'coin', 'country', 'device', 'error', 'bank'] as const
const AREA_NAMES = {
  network: '网络',
  coin: '币种',
  country: '国家',
  device: '设备',
  error: '错误',
  bank: '银行',
}
const QUESTIONS_EACH = 200
const MOST_TAGS = 3_000

/** What questions are about, named in both languages. */
export async function insertTags(tx: Tx, questions: number, now: Date): Promise<TagId[]> {
  const more = Math.min(MOST_TAGS, Math.floor(questions / QUESTIONS_EACH))
  const special = Array.from({ length: more }, (_, number) => {
    const area = AREAS[number % AREAS.length] ?? 'coin'
    return [`${area}-${number}`, `${AREA_NAMES[area]}${number}`] as const
  })
  const empty = { en: '' }
  const createdAt = new Date(momentOf(0, now))
  const rows = [...NAMES, ...special].map(([slug, chinese], place) => ({
    id: (place + 1) as TagId,
    slug,
    name: { en: slug, 'zh-CN': chinese },
    description: empty,
    descriptionHtml: empty,
    createdAt,
  }))
  await insertRows(tx, tags, rows)
  await insertRows(
    tx,
    tagNames,
    rows.flatMap(({ id, slug, name }) => [
      { key: slug, tagId: id, text: slug, kind: 'slug' as const },
      { key: tagKey(name['zh-CN']), tagId: id, text: name['zh-CN'], kind: 'name' as const },
    ]),
  )
  await goOnCounting(tx, tags, tags.id)
  return rows.map(({ id }) => id)
}
