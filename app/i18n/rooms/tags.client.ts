import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/tags.ts'),
  'zh-CN': () => import('../locales/zh-CN/tags.ts'),
})
