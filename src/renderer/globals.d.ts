/** True only in builds made for tests. */
declare const __GALLEY_TEST__: boolean
declare const __GALLEY_VERSION__: string
