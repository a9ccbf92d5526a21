import { CATEGORY_ICON_PATHS, categoryIconOf } from '../category-icons.ts'

export function CategoryIcon({ icon }: { icon: string }) {
  return (
    <svg className="icon category-icon" width={24} height={24} viewBox="0 0 24 24" aria-hidden="true">
      <path d={CATEGORY_ICON_PATHS[categoryIconOf(icon)]} />
    </svg>
  )
}
