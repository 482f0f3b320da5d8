import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** This computer's preferences as they are on disk; {} while there are none. */
export async function preferencesOnDisk(home: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(home, 'preferences.json'), 'utf8').catch(() => '{}')) as Record<string, unknown>
}

/** Waits until the preferences on disk say so. */
export async function untilKept(home: string, kept: (preferences: Record<string, unknown>) => unknown): Promise<void> {
  await expect.poll(async () => kept(await preferencesOnDisk(home)), { message: 'the preferences on disk' }).toBeTruthy()
}
