/** Where anybody can ask whether a contact is ours. Every mail leads there. */
export const OFFICIAL_PATH = '/official'

/** UTF-16 units: the longest address that a channel may have. */
export const PASTED_LENGTH = 300

/** Of a host or handle that differs from ours by one letter: below this, one letter is another word. */
export const NEAR_LENGTH = 5

/** Channels that were ours, the newest first: enough to answer for years. */
export const MAX_FORMER = 200

/** On the page of staff: the most reported first. */
export const SUSPECTS_SHOWN = 100

/** Different names of one messenger's links. */
export const SAME_HOSTS: Record<string, string> = {
  'telegram.me': 't.me',
  'telegram.dog': 't.me',
  'twitter.com': 'x.com',
  'mobile.twitter.com': 'x.com',
  'mobile.x.com': 'x.com',
  'm.facebook.com': 'facebook.com',
  'm.youtube.com': 'youtube.com',
  'api.whatsapp.com': 'wa.me',
}

/** Parameters that tell where a reader came from. They lead nowhere else, on any host. */
export const TRACKING = /^(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|si|ref_src)$/

interface SharedHost {
  /** What of a path is a name: the same in any case. */
  named?: RegExp
  /** Parameters that change nothing about whom a link leads to. Any other might. */
  idle: readonly string[]
}

const FIRST_PART = /^\/@?[\w.-]+(?=\/|$)/

/** Hosts where others are at home beside us. Invitations (`t.me/+…`, `discord.gg/…`) are codes, not names. */
export const SHARED_HOSTS: Record<string, SharedHost> = {
  't.me': { named: /^\/\w+(?=\/|$)/, idle: ['start', 'startapp', 'text'] },
  'wa.me': { idle: ['text'] },
  'x.com': { named: FIRST_PART, idle: ['s', 't', 'lang'] },
  'facebook.com': { named: FIRST_PART, idle: ['locale'] },
  'instagram.com': { named: FIRST_PART, idle: ['hl'] },
  'threads.net': { named: FIRST_PART, idle: ['hl'] },
  'tiktok.com': { named: FIRST_PART, idle: ['lang'] },
  'youtube.com': { named: /^\/@[\w.-]+(?=\/|$)/, idle: ['hl'] },
  'github.com': { named: FIRST_PART, idle: ['tab'] },
  'reddit.com': { named: /^\/(?:r|u|user)\/[\w-]+(?=\/|$)/i, idle: [] },
  'linkedin.com': { named: /^\/(?:company|in|school|showcase)\/[\w-]+(?=\/|$)/i, idle: ['lang'] },
  'weibo.com': { named: FIRST_PART, idle: [] },
}
