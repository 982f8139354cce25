/**
 * The version whose numbers a result carries; it stands in every export.
 * A test holds it against package.json.
 */
export const VERSION = '0.2.0';
