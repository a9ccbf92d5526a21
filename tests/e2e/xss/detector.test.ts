import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../../support/visitor.ts'
import { Detector } from './detector.ts'
import { strangeMarkup } from './inert.ts'
import { payloads } from './payloads.ts'
import { startVulnerableSite } from './vulnerable-site.ts'

/** One of each way to run. */
const KNOWN = [
  '<script>alert(1)</script>',
  '<img src="/nothing" onerror="alert(1)">',
  '<b onmouseover="confirm(1)">over</b>',
  '<input onfocus="prompt(1)">',
  '<a href="javascript:alert(1)">link</a>',
  '<svg onload="print()"></svg>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<script>location = "/elsewhere"</script>',
  '<script>fetch("https://collector.example/")</script>',
  '<img src="https://tracker.example/pixel.gif">',
  '<script>console.log(1)</script>',
  '<script>throw new Error("ran")</script>',
  '<script>open("/window")</script>',
]
const HARMLESS =
  '<p class="onclick">alert(1)</p><a href="https://elsewhere.example/">link</a><form><button>Go</button></form>'

/** What is noticed on a site that shows each of these as it is. */
async function noticed(browser: Browser, careless: readonly string[]) {
  const site = await startVulnerableSite(careless)
  const detector = await Detector.open(browser, { origin: site.origin, csp: 'bypassed' })
  const findings = await detector.visitAll([...careless.keys()].map((number) => `/${number}`))
  await detector.close()
  await site.stop()
  return findings
}

describe('the look at sources', () => {
  test('finds strange markup in each careless page, and none where texts stay texts', async ({ browser }) => {
    const escaped = KNOWN.map((payload) => payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    const shown = ['Good evening', ...KNOWN, ...escaped]
    const site = await startVulnerableSite(shown)
    const page = await browser.newPage()
    const paths = shown.map((_, number) => `/${number}`)
    const found = await strangeMarkup(page, { origin: site.origin, paths, harmless: ['/0'] })
    await page.close()
    await site.stop()
    const strange = new Set(found.map((finding) => finding.split(' ')[0]))
    expect([...strange].sort()).toEqual(paths.slice(1, 1 + KNOWN.length).sort())
  })
})

describe('the detector', () => {
  test.for(KNOWN)('notices a careless site: %s', async (payload, { browser }) => {
    expect(await noticed(browser, [payload])).not.toEqual([])
  })

  test('notices nothing on a page where nothing runs', async ({ browser }) => {
    expect(await noticed(browser, [HARMLESS])).toEqual([])
  })

  test.skipIf(payloads.length === 0)(
    'notices most of the payloads; the rest is inert as it stands',
    async ({ browser }) => {
      const some = payloads.filter((_, index) => index % 5 === 0).slice(0, 100)
      const findings = await noticed(browser, some)
      const pages = new Set(findings.map((finding) => /:\d+\/(\d+)/.exec(finding)?.[1]))
      expect(pages.size / some.length).toBeGreaterThan(0.8)
    },
  )
})
