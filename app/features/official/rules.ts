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
