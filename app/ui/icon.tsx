import { ICON_PATHS, type IconName } from './icon-paths.ts'

export type { IconName }

/** Beside a word an icon says nothing of its own; alone, its button or link has the label. How it is drawn
 *  stands in the style sheet: a thread has sixty. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
