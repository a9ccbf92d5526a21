import type { TranslationOf } from '../../types.ts'
import type { machines as en } from '../en/machines.ts'

export const machines: TranslationOf<typeof en> = {
  'machines.state': '状态：{state}',
  'machines.address': '网址：{url}',
  'machines.same_as': '已有人问过同样的问题：{url}',
  'machines.official': '由本帖整理而成的官方解答：{entry}',
  'machines.asked': '{name} 提问于 {date}，得票 {score}',
  'machines.tags': '标签：{tags}',
  'machines.fact': '{name}：{value}',
  'machines.source': '来源：{source}',
  'machines.source_licensed': '来源：{source}，许可协议：{license}',
  'machines.accepted': '已采纳的回答',
  'machines.answer': '回答',
  'machines.answered': '{name} 回答于 {date}，得票 {score}',
  'machines.more_answers': '还有更多回答：{url}',
  'machines.llms_markdown': '帖子和官方解答都有 Markdown 版本：在网址后加上“.md”即可。',
  'machines.llms_search': '搜索及其他功能请使用 JSON API：{url}',
}
