import type { BuildOptions } from 'vite'

export declare const minify: Pick<BuildOptions, 'minify' | 'terserOptions'>
