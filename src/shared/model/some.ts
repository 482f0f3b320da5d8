/** Some of an object's values; one that is undefined is not meant. What a schema's `partial()` reads. */
export type Some<T> = { [Key in keyof T]?: T[Key] | undefined }
