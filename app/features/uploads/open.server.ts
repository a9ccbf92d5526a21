import { join } from 'node:path'
import type { Config } from '~/config.server.ts'
import { diskStore } from './disk-store.server.ts'
import { PICTURES_AT_ONCE, PICTURES_WAITING } from './rules.ts'
import { s3Store } from './s3-store.server.ts'
import type { PictureDesk } from './uploads.server.ts'
import { Workshop } from './workshop.ts'

/** Pictures go into the bucket that the environment names, else below DATA_DIR. */
export const openPictures = ({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): PictureDesk => ({
  store: s3 ? s3Store(s3) : diskStore(join(dataDir, 'uploads')),
  workshop: new Workshop(PICTURES_AT_ONCE, PICTURES_WAITING),
})
