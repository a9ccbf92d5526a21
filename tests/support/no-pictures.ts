import type { PictureStore } from '~/features/uploads/store.ts'

const none = async () => {
  throw new Error('Nobody uploads a picture in this test')
}

export const noPictures: PictureStore = { put: none, get: none, remove: none }
