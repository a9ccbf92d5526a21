import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A Rollup plugin that writes the licences of all packages in the bundle into one file: the comments that say them,
 *  again and again, were 2 kB of what every page with React loads. */
export function licences(fileName) {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const folders = new Set(
        ids.flatMap((id) => /^\0?(\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
      )
      const source = [...folders].sort().map(licenceOf).join('\n\n')
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  return `${name} ${version}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : license}`
}
