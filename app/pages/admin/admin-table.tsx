import type { ReactNode } from 'react'

interface Props {
  /** Id of the heading that names the table. */
  labelledBy: string
  children: ReactNode
}

/** A table that is wider than a phone scrolls by itself, by keyboard as well. */
export function AdminTable({ labelledBy, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by the arrow keys
    <section className="table-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="admin-table" aria-labelledby={labelledBy}>
        {children}
      </table>
    </section>
  )
}
