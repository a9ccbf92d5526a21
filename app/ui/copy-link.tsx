import { useT } from '~/i18n/react.tsx'
import { Icon } from './icon.tsx'

/** A link to a place; with the elements, pressing it copies the whole address. */
export function CopyLink({ to, label }: { to: string; label?: string }) {
  const t = useT()
  return (
    <copy-link data-done={t('common.copied')}>
      <a className="button button-quiet button-s" href={to}>
        <Icon name="link" size={16} />
        {label ?? t('common.copy_link')}
      </a>
    </copy-link>
  )
}
