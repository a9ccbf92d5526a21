/** A text is held when every part of one rule stands in it, near each other: parts between `+`, words that may stand
 *  for a part between `|`. Everything is compared by what it looks like, so that Te1egram is Telegram. */
const APPS =
  'telegram|tele gram|telegrm|tg|whatsapp|whats app|watsapp|wechat|we chat|weixin|discord|viber|skype|signal app|line app|zalo|instagram|ig'
const HELP =
  'support|supports|customer service|customer care|help desk|helpdesk|agent|agents|admin|admins|official|officials|moderator|specialist|expert|technician|engineer|manager|live chat|recovery|resolve|resolved|fix|fixed|assist|assistance|refund|unlock|unfreeze'
const MOVE =
  'contact|contacting|message|messaging|text|write|dm|pm|add|reach|chat|talk|join|hit|inbox|visit|ping|consult'
const APPS_ZH =
  '微信|微 信|v信|薇信|威信|微号|vx|wx|weixin|qq|扣扣|企鹅|电报|telegram|tg|飞机|纸飞机|whatsapp|加v|加薇|加微'
const HELP_ZH =
  '客服|官方|专员|人工|工作人员|技术|老师|管理员|经理|处理|解决|解冻|找回|追回|办理|帮您|帮你|退款|到账|申诉'

interface Reasoned {
  rule: string
  reason: string
}

/** What thieves write who answer where people ask for help. Admins keep their own list from here on. */
const DEFAULTS: Reasoned[] = [
  {
    rule: 't.me|telegram.me|telegram.dog|wa.me|chat.whatsapp.com|api.whatsapp.com|u.wechat.com|qm.qq.com|line.me|discord.gg',
    reason: 'A link into a messenger: nobody needs one to answer here.',
  },
  { rule: `${MOVE} + ${APPS} + ${HELP}`, reason: '“Contact support on Telegram”: the commonest theft.' },
  {
    rule: `dm me|pm me|inbox me|text me|message me|write me|add me|hit me up|chat me|ping me + ${HELP}|${APPS}|help you|sort it|solve it|private|privately|walk you through`,
    reason: '“DM me, I can fix it”: members cannot write to each other, so that it leads outside.',
  },
  {
    rule: 'validate|validating|rectify|synchronize|synchronise|sync|authenticate|verify|reconnect|connect + your wallet|ur wallet|the wallet|wallets + link|site|website|page|portal|form|dapp|node|https|http',
    reason: 'Sites that “validate” a wallet take what is in it.',
  },
  {
    rule: 'wallet validation|wallet validator|wallet rectification|validation portal|rectification portal|wallet synchronization|dapp node|wallet connect portal',
    reason: 'What such sites call themselves.',
  },
  {
    rule: 'enter|import|submit|paste|input|fill in + seed phrase|recovery phrase|recovery words|private key|secret phrase|12 words|mnemonic + link|site|website|page|portal|form|dapp|https|http',
    reason: 'Nobody needs recovery words but their owner.',
  },
  {
    rule: `recovery expert|recovery agent|recovery hacker|recovery specialist|recovery firm|recovery company|recovery service|fund recovery|funds recovery|crypto recovery|asset recovery|ethical hacker|certified hacker + ${MOVE}|${APPS}|email|gmail|helped me|recovered my|got my|google them`,
    reason: 'Who offers to get stolen coins back steals once more.',
  },
  {
    rule: `gmail.com|outlook.com|hotmail.com|yahoo.com|protonmail.com|proton.me|aol.com|mail.com|163.com|qq.com + ${HELP}|客服|官方|专员`,
    reason: 'No support team writes from a free mail address.',
  },
  {
    rule: 'call|dial|ring|phone + support number|care number|helpline|help line|toll free|support line|service number|hotline|support desk at',
    reason: 'Numbers of invented hotlines.',
  },
  {
    rule: `加|联系|添加|私聊|私信|咨询|扫码|搜|找 + ${APPS_ZH} + ${HELP_ZH}`,
    reason: '“加微信联系客服”：最常见的骗局。',
  },
  {
    rule: `私信我|私聊我|加我|滴滴我|戳我|找我|联系我|私我 + ${HELP_ZH}|${APPS_ZH}|搞定|教你|内部渠道`,
    reason: '引到站外私聊。',
  },
  {
    rule: '钱包 + 验证|校验|激活|同步|授权|认证|修复|升级 + 网站|链接|网址|点击|页面|入口|扫码|打开',
    reason: '所谓“钱包验证”网站会盗走资产。',
  },
  {
    rule: '助记词|私钥|恢复词 + 输入|填写|提交|导入|粘贴 + 网站|链接|表单|页面|网址|入口',
    reason: '除了本人，没有人需要助记词。',
  },
  {
    rule: '追回|找回|挽回|追款 + 黑客|专业团队|维权|律师团队|专业老师|技术团队 + 联系|加|咨询|添加|私聊',
    reason: '声称能追回被盗资产的，是第二次诈骗。',
  },
  { rule: '拨打|致电|打这个电话|请打 + 客服|官方|热线|专线|专员', reason: '假客服电话。' },
]

export const DEFAULT_RULES = DEFAULTS.map(({ rule, reason }) => `${rule} # ${reason}`)

/** In characters of the folded text, a Han character counting 2: two sentences. */
export const WINDOW = 160

export const MAX_RULES = 200
/** UTF-16 units of a line. */
export const MAX_RULE_LENGTH = 1_000
