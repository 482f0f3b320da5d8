/** True only in builds made for tests; false is compiled in, and what it guards compiled out, in shipped ones. */
declare const __GALLEY_TEST__: boolean
declare const __GALLEY_VERSION__: string
