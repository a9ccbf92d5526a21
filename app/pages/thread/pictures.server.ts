import type { ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { mayApprovePictures } from '~/features/uploads/policy.ts'
import { type Sight, sightsOf } from '~/features/uploads/uploads.view.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { pictureKeysIn } from '~/markdown/pictures.ts'

const IMAGE = /<img src="\/uploads\/([0-9a-f]{48})"[^>]*>/g

/** Posts are rendered once for all, but not everybody sees every picture. Instead of one that the viewer may not see
 *  stand words, and beside one that others do not see it is said so. One query, and none where there are no pictures. */
export async function picturesSeen(
  read: ReadDb,
  viewer: Viewer,
  posts: { bodyHtml: string }[],
  language: Language,
) {
  const sights = await sightsOf(read, viewer, pictureKeysIn(...posts.map((post) => post.bodyHtml)))
  const t = translateTo(language)
  const words = (text: string) => `<span class="picture-words" lang="${language}">${text}</span>`
  const instead = (image: string, sight: Sight | undefined) => {
    if (sight === undefined) return words(t('pictures.withheld'))
    return sight === 'public' ? image : image + words(t(`pictures.${sight}`))
  }
  return {
    shown: (html: string) => html.replace(IMAGE, (image, key: string) => instead(image, sights.get(key))),
    /** How many of a post's pictures staff can let everybody see. */
    waiting: (html: string) =>
      mayApprovePictures(viewer)
        ? pictureKeysIn(html).filter((key) => sights.get(key) === 'waiting').length
        : 0,
  }
}
