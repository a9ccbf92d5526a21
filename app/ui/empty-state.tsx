import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Says what would be here and what to do about it. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: IconName
  title: string
  children?: ReactNode
}) {
  return (
    <section className="empty">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {children}
    </section>
  )
}
