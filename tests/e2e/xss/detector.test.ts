import { describe, expect } from 'vitest'
import { test } from '../../support/visitor.ts'
import { Detector } from './detector.ts'
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

describe('the detector', () => {
  test.for(KNOWN)('notices a careless site: %s', async (payload, { browser }) => {
    const site = await startVulnerableSite([payload])
    const detector = await Detector.open(browser, { origin: site.origin, csp: 'bypassed' })
    const page = await detector.context.newPage()
    expect(await detector.visit(page, '/0')).not.toEqual([])
    await detector.close()
    await site.stop()
  })

  test('finds nothing on a page where nothing runs', async ({ browser }) => {
    const site = await startVulnerableSite(['<p onclick>Text</p><a href="https://elsewhere.example/">link</a>'])
    const detector = await Detector.open(browser, { origin: site.origin, csp: 'bypassed' })
    const page = await detector.context.newPage()
    expect(await detector.visit(page, '/0')).toEqual([])
    await detector.close()
    await site.stop()
  })

  test.skipIf(payloads.length === 0)('notices most of the payloads there', { timeout: 1_800_000 }, async ({ browser }) => {
    const site = await startVulnerableSite(payloads)
    const detector = await Detector.open(browser, { origin: site.origin, csp: 'bypassed' })
    const page = await detector.context.newPage()
    const missed = []
    for (const number of payloads.keys()) {
      const findings = await detector.visit(page, `/${number}`).catch((e) => [String(e).slice(0,200)])
      if (findings.length === 0) missed.push(payloads[number])
      else if (findings.every(f => f.includes('markup:'))) console.info('M', payloads[number], findings)
      else console.info('+', payloads[number]?.slice(0,60), findings.at(-1)?.slice(0,100))
    }
    console.info('missed', missed.length, missed)
    await detector.close()
    await site.stop()
  })
})
