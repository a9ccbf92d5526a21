import { ensureBuilt } from '../../bin/build.mjs'

/** Global setup: the build is there and as new as the sources before any test looks at it. */
export default () => ensureBuilt()
