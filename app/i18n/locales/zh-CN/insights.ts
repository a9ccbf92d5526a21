import type { TranslationOf } from '../../types.ts'
import type { insights as en } from '../en/insights.ts'

export const insights: TranslationOf<typeof en> = {
  'insights.lead':
    '官方解答的实际效果：从在搜索中出现，到读者接下来做了什么。不计机器人，官方人员计入；不记录是谁。',
  'insights.none': '这段时间没有数据',
  'insights.none_hint': '只要搜索中出现了官方解答，或有人阅读了解答，几秒内就会显示在这里。',
  'insights.from_search': '来自搜索',
  'insights.from_search_lead': '每一步都是上一步的一部分，百分比以第一步为准。',
  'insights.on_page': '在官方解答页面上',
  'insights.on_page_lead': '不论从哪里来，包括其他网站。百分比以阅读人次为准。',
  'insights.shown': '出现',
  'insights.opened': '点开',
  'insights.viewed': '阅读',
  'insights.solved': '解决',
  'insights.not_yet': '未解决',
  'insights.asked': '仍然提问',
  'insights.support': '转向客服',
  'insights.rule_shown':
    '在搜索页上，第一页结果里有官方解答的搜索。同一访客半小时内重复搜同样的词只算一次。输入时和提问时的建议不计入。',
  'insights.rule_opened': '其中最后点开的结果是官方解答的搜索。未启用 JavaScript 的读者点开时无法统计。',
  'insights.rule_solved': '其中半小时内在同一标签页点了“解决了”的搜索。',
  'insights.rule_asked': '其中之后通过搜索页上的链接发布了提问的搜索。',
  'insights.rule_viewed': '同一访客每天对每篇解答只计一次。',
  'insights.rule_page_solved':
    '表示问题已解决的访客，在解答页面上或提问时的建议里都算。每位访客每天一次，以最后一次为准。',
  'insights.rule_not_yet': '表示未解决的访客，计法相同。',
  'insights.rule_page_asked': '通过解答页面上的链接发布的提问，以及最后点开这篇解答后从搜索页发布的提问。',
  'insights.rule_support':
    '通过解答页面上的链接打开客服页面的访客，每天对每篇解答只计一次。之后是否联系了客服无从得知。',
  'insights.handoffs': '转交客服的提问',
  'insights.rule_handoffs':
    '提问者点了“转交客服”的提问。这个数字不分摊到各篇解答，因为无从得知提问者读过哪一篇。',
  'insights.support_after_search': '出现官方解答的搜索之后转向客服',
  'insights.not_measured': '未统计',
  'insights.why_not_support':
    '我们不跟踪任何人从搜索经过页面再到客服的过程。没有结果的搜索会统计客服链接的点击，见下方表格。',
  'insights.opened_share': '点开占出现的比例',
  'insights.solved_share': '解决占点开的比例',
  'insights.entries': '官方解答',
  'insights.entries_rule':
    '出现：第一页结果里有这篇解答的搜索。点开：最后点开的是这篇解答的搜索。其余与上方页面数据的计法相同。选择语言后，只列出用该语言撰写的解答。',
  'insights.entry': '官方解答',
  'insights.solved_of_said': '解决占反馈的比例',
  'insights.sort': '排序',
  'insights.sort_shown': '出现最多',
  'insights.sort_viewed': '阅读最多',
  'insights.sort_least_solved': '解决率最低',
  'insights.sort_asked': '仍然提问最多',
  'insights.sort_support': '转向客服最多',
  'insights.more_in_file': '共 {all} 篇，此处显示 {shown} 篇，下载的文件包含全部。',
  'insights.searches': '搜索',
  'insights.searches_rule':
    '出现和点开：指官方解答。解决和仍然提问：不论点开了什么。转向客服：点了无结果页面上的客服链接。',
  'insights.hold_out': '置顶的效果',
  'insights.hold_out_rule':
    '每 100 位访客中有 {percent} 位看到的官方解答不置顶，在搜索和建议中按相关程度排列。由当天的匿名标识决定，无人挑选。两组都只看搜索页上有结果的搜索，比较其中最终解决的比例，不论是官方解答还是帖子解决的。',
  'insights.hold_out_wait':
    '每组满 {least} 次搜索后才显示比例。目前置顶组 {usual} 次，不置顶组 {heldOut} 次。',
  'insights.group_usual': '官方解答置顶',
  'insights.group_held_out': '按相关程度排列',
  'insights.group_rule': '{found} 次搜索中有 {solved} 次最终解决。',
  'insights.share': '看到官方解答不置顶的访客比例',
  'insights.share_hint':
    '百分比，0 到 50。对这部分访客，官方解答与帖子一起按相关程度排列，以便在“成效”中比较搜索最终解决的比例。0 表示不启用。',
}
