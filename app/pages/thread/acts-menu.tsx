import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'

/** The acts that are not needed every day. The element closes it when something else is pressed. */
export function ActsMenu({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <details className="menu acts-menu">
      <summary className="button button-quiet button-s">{t('posts.more_acts')}</summary>
      <div className="menu-list">{children}</div>
    </details>
  )
}
