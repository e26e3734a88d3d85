/** Writes one line to the terminal. @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * A line that says how far a download is: rewritten in place on a terminal; elsewhere only the
 * start, each further quarter of a known size, and the end are written.
 * @param {string} what
 * @param {number | null} total bytes expected, null where nobody knows
 * @param {import("./say.d.mts").Output} [output]
 */
export function progressLine(what, total, output = process.stdout) {
  const inPlace = output.isTTY === true;
  let lastQuarter = 0;
  if (!inPlace) output.write(`${what} ...\n`);
  return {
    /** @param {number} bytes so far */
    update(bytes) {
      const size = `${megabytes(bytes)}${total === null ? "" : ` of ${megabytes(total)}`} MB`;
      if (inPlace) output.write(`\r${what}: ${size}   `);
      const quarter = total === null ? 0 : Math.min(3, Math.floor((4 * bytes) / total));
      if (!inPlace && quarter > lastQuarter) output.write(`  ${quarter * 25}% (${size})\n`);
      lastQuarter = Math.max(lastQuarter, quarter);
    },
    /** @param {string} text how it went */
    end(text) {
      if (inPlace) output.write(`\r${what}: ${text}            \n`);
      else output.write(`  ${text}\n`);
    },
  };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}
