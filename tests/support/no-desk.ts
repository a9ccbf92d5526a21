import type { DeskLine } from '~/features/support/delivery.server.ts'

/** Where nothing is taken to support. */
export const noDesk: DeskLine = {
  origin: 'https://forum.test',
  post: async () => {
    throw new Error('nothing is to be sent here')
  },
}
