/** One value for each name of a list, in its order: a longer list does not compile until it has them all. */
export type Each<Names extends readonly string[], Value> = { readonly [Place in keyof Names]: Value };
