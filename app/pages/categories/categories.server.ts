import type { ReadDb } from '#db/client.server.ts'
import { keptCategories } from '~/features/faq/categories.view.server.ts'

interface Open {
  /** The category that is being edited, or whose removal is to be confirmed. */
  edit?: number | undefined
  remove?: number | undefined
}

export type CategoriesPage = Awaited<ReturnType<typeof categoriesPage>>
export type CategoryRow = CategoriesPage[number]

/** The categories in their order, one of them open. */
export async function categoriesPage(read: ReadDb, { edit, remove }: Open) {
  const all = await keptCategories(read)
  return all.map((category, index) => ({
    ...category,
    isFirst: index === 0,
    isLast: index === all.length - 1,
    mode: modeOf(category.id, { edit, remove }),
  }))
}

function modeOf(id: number, { edit, remove }: Open) {
  if (id === edit) return 'edit'
  return id === remove ? 'remove' : 'show'
}
