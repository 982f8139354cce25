/**
 * What a command does once everything has been checked: nothing is computed, written or printed before.
 *
 * Whatever is wrong with the options is thrown while the work is prepared; what is thrown by the work itself is no
 * mistake of the user.
 */
export type Work = () => Promise<void> | void;

/** How a command hands over its work. */
export type Accept = (work: Work) => void;
