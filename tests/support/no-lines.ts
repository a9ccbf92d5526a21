import type { SearchEngine } from '#search/port.ts'
import type { Lines } from '~/jobs/handlers.server.ts'

const nothing = async () => {
  throw new Error('nothing is to be sent here')
}

/** Where nothing leaves the house but what goes to the index. */
export const onlySearch = (search: SearchEngine): Lines => ({
  search,
  desk: { origin: 'https://forum.test', post: nothing },
  mail: { origin: 'https://forum.test', key: new Uint8Array(32), post: { send: nothing } },
})
