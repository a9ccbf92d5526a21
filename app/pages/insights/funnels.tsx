import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { FunnelPlot } from './funnel.tsx'
import type { InsightsPage } from './insights.server.ts'

/** What came of searches that showed an official answer, and of visits to the pages of official answers. */
export function Funnels({ page: { funnel, pages, handoffs } }: { page: InsightsPage }) {
  const t = useT()
  return (
    <>
      <div className="funnels">
        <FunnelPlot
          title={t('insights.from_search')}
          lead={t('insights.from_search_lead')}
          steps={[
            { name: t('insights.shown'), value: funnel.shown, rule: t('insights.rule_shown') },
            { name: t('insights.opened'), value: funnel.opened, rule: t('insights.rule_opened') },
            { name: t('insights.solved'), value: funnel.solved, rule: t('insights.rule_solved') },
            { name: t('insights.asked'), value: funnel.asked, rule: t('insights.rule_asked') },
          ]}
        />
        <FunnelPlot
          title={t('insights.on_page')}
          lead={t('insights.on_page_lead')}
          steps={[
            { name: t('insights.viewed'), value: pages.viewed, rule: t('insights.rule_viewed') },
            { name: t('insights.solved'), value: pages.solved, rule: t('insights.rule_page_solved') },
            { name: t('insights.not_yet'), value: pages.notYet, rule: t('insights.rule_not_yet') },
            { name: t('insights.asked'), value: pages.asked, rule: t('insights.rule_page_asked') },
            { name: t('insights.support'), value: pages.support, rule: t('insights.rule_support') },
          ]}
        />
      </div>
      <dl className="figures">
        <div className="card">
          <dt>{t('insights.handoffs')}</dt>
          <dd className="figure">{formatNumber(handoffs, t.locale)}</dd>
          <dd className="hint">{t('insights.rule_handoffs')}</dd>
        </div>
        <NotMeasured />
      </dl>
    </>
  )
}

function NotMeasured() {
  const t = useT()
  return (
    <div className="card">
      <dt>{t('insights.support_after_search')}</dt>
      <dd className="figure">{t('insights.not_measured')}</dd>
      <dd className="hint">{t('insights.why_not_support')}</dd>
    </div>
  )
}
