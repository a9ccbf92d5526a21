import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'

/** To telling staff what is wrong with a post. */
export function FlagLink({ path, mayFlag }: { path: string; mayFlag: boolean }) {
  const t = useT()
  return mayFlag ? <Link to={`${path}/flag`}>{t('posts.flag')}</Link> : null
}
