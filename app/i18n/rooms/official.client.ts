import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/official.ts'),
  'zh-CN': () => import('../locales/zh-CN/official.ts'),
})
