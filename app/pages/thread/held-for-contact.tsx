import { OFFICIAL_PATH } from '~/features/official/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { SentenceGap } from './sentence-gap.tsx'

/** To the author: why the post waits, without a reproach, and where to see which contacts are real. */
export function HeldForContact() {
  const t = useT()
  return (
    <>
      {t('official.held_for_contact')}
      <SentenceGap />
      <Link to={OFFICIAL_PATH}>{t('official.check_link')}</Link>
    </>
  )
}
