import { openDesk } from './hosts/page-driver'
import { expect, test } from './journey'

test('the preview follows every switch, there and back', async ({ start }) => {
  const { page } = await start({ sample: true })
  await openDesk(page, '2026-05-21')
  const choose = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click({ force: true })
  const shows = (format: string, address: RegExp): Promise<void> => expect(page.locator(`iframe[title="Preview of the ${format}"]`)).toHaveAttribute('src', address)
  for (let round = 0; round < 2; round++) {
    await choose('Dark')
    await shows('email', /\/email\?dark=1/u)
    await choose('Light')
    await shows('email', /\/email\?dark=0/u)
    await choose('Page')
    await shows('page', /\/page\?dark=0/u)
    await choose('Email')
    await shows('email', /\/email\?dark=0/u)
  }
  await page.getByRole('textbox', { name: 'Subject' }).fill('A subject typed just now')
  await expect(page.frameLocator('iframe[title="Preview of the email"]').getByText('A subject typed just now').first()).toBeVisible()
})
