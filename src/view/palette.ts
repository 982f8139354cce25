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

/** The cells of a map, from far below 0 over about 0 to far above; the two darkest at either end carry paper-coloured text. */
export const DIVERGING = ['#5a2a00', '#b0600a', '#f0b878', '#f4f5f6', '#a9c8f0', '#3f6fc4', '#12306f'] as const;
/** The cells of a map, from little to much; the darker half carries paper-coloured text. */
export const SEQUENTIAL = ['#f4f7f7', '#b3d3da', '#74a3b0', '#4a7886', '#26505b', '#04262d'] as const;

export const FONT = "'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
