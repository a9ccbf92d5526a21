import { OFFICIAL_PATH } from '~/features/official/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { SentenceGap } from './sentence-gap.tsx'

/** To the author: why the post waits, without a reproach, and where to see which contacts are real. */
export function WhyHeld({ why }: { why: 'contact' | 'flags' | null }) {
  const t = useT()
  if (why === null) return null
  if (why === 'flags') return <p>{t('posts.held_for_flags')}</p>
  return (
    <p>
      {t('official.held_for_contact')}
      <SentenceGap />
      <Link to={OFFICIAL_PATH}>{t('official.check_link')}</Link>
    </p>
  )
}
