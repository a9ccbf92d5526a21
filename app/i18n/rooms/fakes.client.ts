import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/fakes.ts'),
  'zh-CN': () => import('../locales/zh-CN/fakes.ts'),
})
