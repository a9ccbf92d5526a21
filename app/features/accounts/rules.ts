/** Handles stand in addresses and mentions: short, plain, readable aloud. */
export const HANDLE = /^[a-z][a-z0-9-]{2,19}$/

/** Below 8 a guess succeeds; over 200 hashing becomes work for the server rather than for the guesser. */
export const PASSWORD_LENGTH = { min: 8, max: 200 }

/** In characters that can be seen. */
export const DISPLAY_NAME_LENGTH = { min: 1, max: 40 }

export const ABOUT_LENGTH = { max: 2_000 }

/** The longest that SMTP can deliver to. */
export const EMAIL_LENGTH = { max: 254 }

/** No two of a member's tokens need the same words, but every one needs some. */
export const TOKEN_NAME_LENGTH = { min: 1, max: 60 }

/** Days that a token may be good for when its owner makes it: a trial, a season, a year. One without an end outlives
 *  whoever knows what it was for, so that only operators make those. */
export const TOKEN_DAYS = [30, 90, 365] as const
/** One for each program, and some that were forgotten; more is a program that makes them. */
export const MAX_TOKENS = 50
/** "Last used" is written no more often than this. */
export const TOKEN_USE_NOTED_MS = 10 * 60_000
/** Expired ones stay in the list for as long, so that whoever wonders why a program stopped sees it. */
export const EXPIRED_TOKENS_KEPT_MS = 30 * 24 * 3_600_000

/** Words that tell a member what was wrong. */
export const SUSPENSION_REASON_LENGTH = { min: 3, max: 500 }

/** What thieves call themselves: a name that begins or ends a word like this is refused. */
export const STAFF_WORDS = [
  'support',
  'admin',
  'official',
  'moderator',
  'askwell',
  'helpdesk',
  'customerservice',
  'customercare',
  'customersupport',
  'helpcenter',
  'helpcentre',
]

/** Refused as a whole word only: they are parts of honest names. */
export const STAFF_WHOLE_WORDS = [
  'staff',
  'mod',
  'mods',
  'team',
  'security',
  'service',
  'compliance',
  'verified',
  'recovery',
  'safety',
]

/** Handles that addresses or sentences need for something else. */
export const RESERVED_HANDLES = new Set([
  'help',
  'system',
  'root',
  'deleted',
  'anonymous',
  'null',
  'undefined',
])

/** Refused anywhere in a display name. */
export const STAFF_WORDS_ZH = [
  '客服',
  '官方',
  '官網',
  '官网',
  '管理员',
  '管理員',
  '版主',
  '客户服务',
  '客戶服務',
  '工作人员',
  '工作人員',
  '技术支持',
  '技術支持',
  '运营团队',
  '充提团队',
  '安全团队',
  '认证团队',
  '社区团队',
  '交易团队',
  '安全中心',
  '人工服务',
  '人工服務',
  '专员',
  '專員',
]

/** Signs that are drawn like a badge beside a name: the mark of staff is ours to draw. */
export const BADGE_SIGNS = /[✓✔☑✅🗸🗹🛡🔰⭐🌟★☆✪✫✬✭✮✯✰⚜🏅🎖🥇🏆🔒🔐🔏👮💂🎫🪪🔵🟦🔷🔹💠🔘Ⓥ🅥✦✧™®©]\uFE0F?/gu

/** Private-use characters may be drawn as anything; controls of direction turn what stands beside the name. */
export const UNSEEN_IN_NAMES = /[\p{Co}\p{Cn}\p{Cc}]|(?![\u200C\u200D])\p{Cf}/gu

/** Names whose looks are learnt in one transaction. */
export const LOOKS_BATCH = 500

/** On the page of staff: as many as somebody reads. */
export const LIKE_STAFF_SHOWN = 50
