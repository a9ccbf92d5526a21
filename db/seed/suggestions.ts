import type { DemoSuggestion } from './types'

/** They wait for the authors of these answers, and for staff. */
export const demoSuggestions: DemoSuggestion[] = [
  {
    answer: 'zh-cancel-and-resubmit',
    author: 'jingjing',
    hoursAgo: 9,
    body: `我的经验是别急着撤销重提：撤销后重新提交会从头审核一遍，通常比原来的更慢。

如果确实填错了地址或网络，再撤销也不迟。`,
    reason: '补充什么情况下应该撤销',
  },
]
