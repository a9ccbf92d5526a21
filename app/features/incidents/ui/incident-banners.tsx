import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import type { IncidentBanner } from '../banners.view.server.ts'
import { BANNERS_SHOWN } from '../rules.ts'
import { AffectedButton } from './affected-button.tsx'
import { IncidentState } from './incident-state.tsx'
import { NextUpdate } from './next-update.tsx'

/** As a loader sends it. */
type Banner = Omit<IncidentBanner, 'nextUpdateAt'> & { nextUpdateAt: Date | string | null }

interface Props {
  banners: Banner[]
  /** So many at most stand open. */
  open?: number
}

/** What a reader has to know before anything else on the page; quiet, and folded beyond two. */
export function IncidentBanners({ banners, open = BANNERS_SHOWN }: Props) {
  const t = useT()
  if (banners.length === 0) return null
  const shown = banners.slice(0, Math.min(open, BANNERS_SHOWN))
  const folded = banners.slice(shown.length)
  return (
    <section className="incident-banners" aria-label={t('incidents.now')}>
      {shown.map((banner) => (
        <OneBanner key={banner.id} banner={banner} />
      ))}
      {folded.length > 0 ? (
        <details>
          <summary>
            {t(shown.length > 0 ? 'incidents.more' : 'incidents.all', { count: folded.length })}
          </summary>
          {folded.map((banner) => (
            <OneBanner key={banner.id} banner={banner} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

function OneBanner({ banner }: { banner: Banner }) {
  const { id, kind, path, title, language, state, isMine } = banner
  const titleId = `incident-${id}`
  return (
    <div className={`incident-banner incident-banner-${kind}`}>
      <p>
        <IncidentState state={state} />{' '}
        <Link id={titleId} to={path} lang={language}>
          {title}
        </Link>{' '}
        <span className="hint">
          <NextUpdate incident={banner} />
        </span>
      </p>
      {kind === 'incident' ? <AffectedButton incident={banner} isMine={isMine} titleId={titleId} /> : null}
    </div>
  )
}
