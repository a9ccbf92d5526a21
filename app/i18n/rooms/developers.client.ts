import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/developers.ts'),
  'zh-CN': () => import('../locales/zh-CN/developers.ts'),
})
