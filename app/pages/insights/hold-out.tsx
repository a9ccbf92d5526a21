import { LEAST_OF_A_GROUP } from '~/features/ledger/rules.ts'
import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import type { InsightsPage } from './insights.server.ts'
import type { Group } from './steps.ts'

/** What it is worth to put official answers first; nothing while nobody is held out. */
export function HoldOut({ page: { groups, heldOutPercent } }: { page: InsightsPage }) {
  const t = useT()
  if (!groups) return null
  const isEnough = groups.usual.found >= LEAST_OF_A_GROUP && groups.heldOut.found >= LEAST_OF_A_GROUP
  return (
    <section>
      <h2>{t('insights.hold_out')}</h2>
      <p className="hint">{t('insights.hold_out_rule', { percent: heldOutPercent })}</p>
      {isEnough ? (
        <dl className="figures">
          <GroupFigure name={t('insights.group_usual')} group={groups.usual} />
          <GroupFigure name={t('insights.group_held_out')} group={groups.heldOut} />
        </dl>
      ) : (
        <p>
          {t('insights.hold_out_wait', {
            least: LEAST_OF_A_GROUP,
            usual: groups.usual.found,
            heldOut: groups.heldOut.found,
          })}
        </p>
      )}
    </section>
  )
}

function GroupFigure({ name, group: { found, solved } }: { name: string; group: Group }) {
  const t = useT()
  return (
    <div className="card">
      <dt>{name}</dt>
      <dd className="figure">{formatPercent(solved / found, t.locale)}</dd>
      <dd className="hint">
        {t('insights.group_rule', {
          solved: formatNumber(solved, t.locale),
          found: formatNumber(found, t.locale),
        })}
      </dd>
    </div>
  )
}
