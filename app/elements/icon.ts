import { ICON_PATHS, type IconName } from '../ui/icon-paths.ts'

const SVG = 'http://www.w3.org/2000/svg'
const LOOK = {
  class: 'icon',
  width: '16',
  height: '16',
  viewBox: '0 0 24 24',
  'aria-hidden': 'true',
}

/** The same as <Icon> of the pages. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [attribute, value] of Object.entries(LOOK)) svg.setAttribute(attribute, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', ICON_PATHS[name])
  svg.append(path)
  return svg
}
