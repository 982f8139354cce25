"""Print the constants of src/numeric/{exp,log}-kernel.ts. Made with Python 3.11 and mpmath 1.3.0."""
from mpmath import mp, mpf, log, floor, nint, pi

mp.prec = 400
STEPS = 32


def truncated(value, grid):
    """The multiple of 2^-grid nearest to value."""
    return nint(value * mpf(2) ** grid) / mpf(2) ** grid


def show(name, values):
    print(name, "=", [float(v) if not isinstance(v, int) else v for v in values])


# exp: 2^(j/32) as a sum of two doubles, and ln2/32 as a short and a full double.
pairs = []
for j in range(STEPS):
    exact = mpf(2) ** (mpf(j) / STEPS)
    high = mpf(float(exact))
    pairs += [high, exact - high]
show("POWERS", pairs)
step = log(mpf(2)) / STEPS
show("STEP", [truncated(step, 41), step - truncated(step, 41), 1 / step])

# log: 128 intervals of [0.6875, 1.375), for each 1/midpoint in 512ths, and -log of that as a multiple of 2^-42 and a rest.
inverses, high, low = [], [], []
for j in range(128):
    word = 0x3FE60000 + j * 0x2000
    exponent = (word >> 20) - 1023
    left = mpf(2) ** exponent * (1 + mpf(word & 0xFFFFF) / 2**20)
    middle = left + mpf(2) ** exponent / 256
    inverse = int(nint(512 / middle))
    if left == 1 or left + mpf(2) ** exponent / 128 == 1:
        inverse = 512
    value = -log(mpf(inverse) / 512)
    inverses.append(inverse)
    high.append(truncated(value, 42))
    low.append(value - truncated(value, 42))
show("INVERSES", inverses)
show("LOGS_HIGH", high)
show("LOGS_LOW", low)
ln2 = log(mpf(2))
show("LN2", [truncated(ln2, 42), ln2 - truncated(ln2, 42)])

# sin, cos: pi/2 in three pieces of 33 bits and a rest.
rest, pieces = pi / 2, []
for bits in (32, 65, 98):
    piece = floor(rest * mpf(2) ** bits) / mpf(2) ** bits
    pieces.append(piece)
    rest -= piece
show("HALF_PI", pieces + [rest, 2 / pi])
