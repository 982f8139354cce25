// The colours of every picture, on white. Each fill has a contrast of at least 3 to white, each text of at least 7, and any
// two group colours stay apart for the three kinds of colour blindness; tests/unit/view/palette.test.ts computes all of it.

export const PAPER = '#ffffff';
/** A stripe behind every other row. */
export const PANEL = '#f5f7fa';
export const INK = '#14213d';
export const MUTED = '#4a5568';
export const LINE = '#6b7a8c';
export const FAINT = '#dfe4ea';

/** What goes on, what arrives, what stops. */
export const PASS = '#4861e1';
export const ARRIVE = '#1b7a5f';
export const STOP = '#b42318';
export const STOP_TINT = '#fdecea';

/** A tie, before its opacity. */
export const TIE = '#2b545e';

/** One colour a group; beyond six the colours come round again with another shape. */
export const GROUP_COLOURS = ['#4400ee', '#bb7711', '#338877', '#552222', '#332255', '#9977ff'] as const;

export const FONT = "'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
