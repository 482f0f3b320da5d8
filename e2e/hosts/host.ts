import type { Page } from '@playwright/test'

/** How the app is started: in which folder of its own, on which newsroom. */
export interface StartOptions {
  /** Stands for the person's home: recent list, window state, default folders. */
  home: string
  workspace?: string | undefined
  sample?: boolean | undefined
  env?: Record<string, string>
}

/** The running app, whichever host it runs in. */
export interface RunningApp {
  page: Page
  /** Of the process that holds the database. */
  enginePid(): Promise<number>
  /** Of the process a person would see end. */
  appPid: number
  /** Kills the process that holds the database; where nothing starts it again by itself, that is done after `meanwhile`. */
  killEngine(meanwhile?: () => Promise<void>): Promise<void>
  /** Ends it as a person would. */
  close(): Promise<void>
  /** Ends it without warning. */
  kill(): Promise<void>
}
