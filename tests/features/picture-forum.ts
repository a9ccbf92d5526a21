import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UploadAudience } from '#db/schema/types.ts'
import type { Member, Viewer } from '~/features/accounts/viewer.ts'
import { diskStore } from '~/features/uploads/disk-store.server.ts'
import { takePicture } from '~/features/uploads/uploads.server.ts'
import { pictureFor, publicPicture } from '~/features/uploads/uploads.view.server.ts'
import { Workshop } from '~/features/uploads/workshop.ts'
import { type Forum, test as forumTest } from '../support/forum.ts'
import { png } from '../support/pictures.ts'

/** A forum with a place for pictures. */
export class PictureForum {
  readonly store
  readonly workshop = new Workshop(2, 16)

  constructor(
    readonly base: Forum,
    readonly folder: string,
  ) {
    this.store = diskStore(folder)
  }

  async upload(owner: Member, audience: UploadAudience = 'everyone') {
    const sent = { bytes: await png(), audience }
    return takePicture(this.base.db, this, owner, sent, this.base.now)
  }

  /** Whose account is young and who has written nothing yet. */
  newMember = () => this.base.member({ trusted: false, createdAt: this.base.now })

  /** Who of these sees it, by name; visitors are asked twice, as the server asks for them. */
  async seenBy(key: string, who: Record<string, Viewer>): Promise<string[]> {
    const { read } = this.base.db
    const seers: string[] = []
    for (const [name, viewer] of Object.entries({ visitor: null, ...who })) {
      if (await pictureFor(read, viewer, key)) seers.push(name)
    }
    const isPublic = (await publicPicture(read, key)) !== undefined
    if (isPublic !== seers.includes('visitor'))
      throw new Error('Public, but not for visitors, or the reverse')
    return seers
  }

  async files(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  }
}

export const test = forumTest.extend<{ at: PictureForum }>({
  at: async ({ forum }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-pictures-'))
    await use(new PictureForum(forum, folder))
    await rm(folder, { recursive: true, force: true })
  },
})

export const showing = (path: string) => `This is what the app shows to me now: ![The screen](${path})`
