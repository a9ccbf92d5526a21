import { useT } from '~/i18n/react.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  change: { at: Date | string; by: { handle: string; name: string } | null }
}

/** Who decided a setting last, and when. */
export function ChangedBy({ change: { at, by } }: Props) {
  const t = useT()
  return (
    <span>
      {by ? t('rule_admin.changed', { name: by.name }) : t('rule_admin.changed_by_nobody')} ·{' '}
      <TimeAgo at={at} />
    </span>
  )
}
