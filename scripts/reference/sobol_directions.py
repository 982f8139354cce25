"""Write src/design/direction-bits.ts: the direction numbers of Joe and Kuo (2008, D6) that SciPy ships, packed.

Run from the top of the project: python3 scripts/reference/sobol_directions.py [dimensions]
Made with SciPy 1.10.1, 1024 dimensions.

Dimension 1 needs no numbers. Each further one takes, most significant bit first: one bit that says whether its polynomial is of a higher
degree s than the one before (the first starts from degree 0); the s - 1 middle coefficients of the polynomial; and for k = 2 .. s the
k - 1 upper bits of m_k (m_1 is 1, and each m_k is odd). Five bits make one digit of base 32.
"""

import os
import sys

import numpy
import scipy.stats

HEAD = """/*! Direction numbers of Sobol' sequences, new-joe-kuo-6.21201.
 * Copyright (c) 2008, Frances Y. Kuo and Stephen Joe
 * All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions
 * are met:
 *
 *     * Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
 *
 *     * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer
 *       in the documentation and/or other materials provided with the distribution.
 *
 *     * Neither the names of the copyright holders nor the names of the University of New South Wales and the University of Waikato
 *       and its contributors may be used to endorse or promote products derived from this software without specific prior written
 *       permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS ``AS IS'' AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO,
 * THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
 * HOLDERS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO,
 * PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
 * THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF
 * THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

"""


def main():
    dimensions = int(sys.argv[1]) if len(sys.argv) > 1 else 1024
    numbers = numpy.load(os.path.join(os.path.dirname(scipy.stats.__file__), "_sobol_direction_numbers.npz"))
    bits = []
    degree = 0
    for dimension in range(1, dimensions):
        polynomial = int(numbers["poly"][dimension])
        grows = polynomial.bit_length() - 1 - degree
        assert grows in (0, 1)
        degree += grows
        bits.append(str(grows))
        bits.append(bin(polynomial)[3:-1])
        for k in range(1, degree):
            m = int(numbers["vinit"][dimension][k])
            assert m % 2 == 1 and m < 2 ** (k + 1)
            bits.append(format(m // 2, f"0{k}b"))
        assert polynomial % 2 == 1 and int(numbers["vinit"][dimension][0]) == 1
    text = "".join(bits)
    text += "0" * (-len(text) % 5)
    digits = "".join("0123456789abcdefghijklmnopqrstuv"[int(text[at : at + 5], 2)] for at in range(0, len(text), 5))
    width = 116
    rows = [f"  '{digits[at : at + width]}'," for at in range(0, len(digits), width)]
    with open("src/design/direction-bits.ts", "w") as file:
        file.write(HEAD)
        file.write("/** How many dimensions the numbers reach. */\n")
        file.write(f"export const MOST_DIMENSIONS = {dimensions};\n\n")
        file.write("/**\n * The numbers, packed by scripts/reference/sobol_directions.py, which says how; written by it, not by hand.\n")
        file.write(" *\n * @source joe2008\n */\n")
        file.write("export const DIRECTION_BITS = [\n" + "\n".join(rows) + "\n].join('');\n")


main()
