/** What no matcher can do without: the floors under all of them. They find nothing. */

/** @typedef {import('../lib/contender.mjs').Contender} Contender */

/** @type {Contender} */
export const units = {
  name: 'floor: read every UTF-16 unit',
  differs: 'finds nothing',
  build() {
    return (text) => {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
      return sum === 0.5 ? 1 : 0;
    };
  },
};

/** Each UTF-16 unit → its lower-case letter or digit, or 0 for all that parts tokens. */
function createClasses() {
  const classes = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (/^[\p{L}\p{N}]$/u.test(lower)) classes[unit] = lower.charCodeAt(0);
  }
  return classes;
}

/** @type {Contender} */
export const tokens = {
  name: 'floor: classify, cut, hash tokens',
  differs: 'finds nothing',
  build() {
    const classes = createClasses();
    return (text) => {
      const { length } = text;
      let sum = 0;
      let hash = 0;
      for (let i = 0; i < length; i++) {
        const value = classes[text.charCodeAt(i)];
        if (value !== 0) hash = Math.imul(hash ^ value, 0x01000193);
        else if (hash !== 0) {
          sum = (sum + hash) | 0;
          hash = 0;
        }
      }
      return sum + hash === 0.5 ? 1 : 0;
    };
  },
};

/** @type {Contender} */
export const copiedTokens = {
  name: 'the same, from a copy of the units',
  differs: 'finds nothing',
  build() {
    const classes = createClasses();
    let units = new Uint16Array(1 << 20);
    let view = Buffer.from(units.buffer);
    return (text) => {
      const { length } = text;
      if (length >= units.length) {
        units = new Uint16Array(length * 2);
        view = Buffer.from(units.buffer);
      }
      view.write(text, 'utf16le');
      units[length] = 0x20;
      let sum = 0;
      for (let at = 0; at < length;) {
        let value = classes[units[at++]];
        if (value === 0) continue;
        let hash = 0x811c9dc5;
        do {
          hash = Math.imul(hash ^ value, 0x01000193);
          value = classes[units[at++]];
        } while (value !== 0);
        sum = (sum + hash) | 0;
      }
      return sum === 0.5 ? 1 : 0;
    };
  },
};
