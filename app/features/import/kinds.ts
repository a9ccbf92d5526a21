/** The numbers that Stack Exchange gives to kinds of rows.
 *  https://meta.stackexchange.com/questions/2677/database-schema-documentation */
export const QUESTION = 1
export const ANSWER = 2
export const TAG_EXCERPT = 4
export const TAG_WIKI = 5

export const POST_TYPES: Record<number, string> = {
  3: 'orphaned tag wiki',
  6: 'moderator nomination',
  7: 'wiki placeholder',
  8: 'privilege wiki',
}

export const ACCEPTED = 1
export const UPVOTE = 2
export const DOWNVOTE = 3

export const VOTE_TYPES: Record<number, string> = {
  4: 'offensive flag',
  5: 'favourite',
  6: 'vote to close',
  7: 'vote to reopen',
  8: 'bounty start',
  9: 'bounty end',
  10: 'vote to delete',
  11: 'vote to undelete',
  12: 'spam flag',
  15: 'moderator review',
  16: 'approved edit suggestion',
}

export const DUPLICATE = 3

/** Of PostHistory. Initial, edit and rollback of each text. */
export const TITLES = [1, 4, 7]
export const BODIES = [2, 5, 8]
export const TAGS = [3, 6, 9]
export const CLOSED = 10
export const REOPENED = 11
export const isRollback = (type: number) => type >= 7 && type <= 9
export const isText = (type: number) => type >= 1 && type <= 9

export const HISTORY_TYPES: Record<number, string> = {
  12: 'deletion',
  13: 'undeletion',
  14: 'lock',
  15: 'unlock',
  16: 'community wiki',
  17: 'migration',
  18: 'merge',
  19: 'protection',
  20: 'unprotection',
  22: 'unmerge',
  24: 'approved edit suggestion (its texts are rows of their own)',
  25: 'tweet',
  31: 'discussion moved to chat',
  33: 'notice added',
  34: 'notice removed',
  35: 'migration away',
  36: 'migration here',
  37: 'merge source',
  38: 'merge target',
  50: 'bump by the site',
}

export const named = (names: Record<number, string>, type: number) => names[type] ?? 'unknown'
