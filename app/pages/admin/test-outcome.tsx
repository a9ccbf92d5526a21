import { formatDateTime, formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import type { Translate } from '~/i18n/translate.ts'
import { Icon } from '~/ui/icon.tsx'
import { ENGINE_NAMES } from './engine-names.ts'
import type { TestResult } from './test-result.ts'

/** What a test came to, beside its button. */
export function TestOutcome({ result }: { result: TestResult }) {
  const t = useT()
  const isGood = ['sent', 'found', 'works'].includes(result.outcome)
  return (
    <div className={`note ${isGood ? 'note-solved' : 'note-warn'}`} role="status">
      <Icon name={isGood ? 'check' : 'alert'} />
      <div>
        <p>{sentence(t, result)}</p>
        {'error' in result ? (
          <p>
            <code>{result.error}</code>
          </p>
        ) : null}
      </div>
    </div>
  )
}

function sentence(t: Translate, result: TestResult): string {
  if (result.test === 'mail') return mailSentence(t, result)
  if (result.test === 'storage') return storageSentence(t, result)
  if (result.test === 'backup') return backupSentence(t, result)
  const engine = ENGINE_NAMES[result.engine]
  if (!('ms' in result)) return t(`setup.search_${result.outcome}`, { engine })
  const { outcome, title, ms } = result
  return t(`setup.search_${outcome}`, { engine, title, ms: formatNumber(ms, t.locale) })
}

const mailSentence = (t: Translate, { outcome, to, way }: Extract<TestResult, { test: 'mail' }>) =>
  outcome === 'sent' ? t(`setup.mail_sent_${way}`, { to }) : t(`setup.mail_${outcome}`, { to })

function backupSentence(t: Translate, result: Extract<TestResult, { test: 'backup' }>) {
  if (!('at' in result)) return t(`setup.backup_${result.outcome}`)
  const { outcome, at, megabytes } = result
  return t(`setup.backup_${outcome}`, {
    at: formatDateTime(new Date(at), t.locale),
    megabytes: formatNumber(megabytes, t.locale),
  })
}

function storageSentence(t: Translate, result: Extract<TestResult, { test: 'storage' }>) {
  const place = t(`setup.place_${result.place}`)
  if (result.outcome === 'works')
    return t('setup.storage_works', { place, ms: formatNumber(result.ms, t.locale) })
  return t(`setup.storage_failed_${result.step}`, { place })
}
