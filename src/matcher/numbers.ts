/** Non-negative whole numbers as text: seven bits a byte, in base64. */
export class NumberWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  write(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  toBase64(): string {
    let binary = '';
    for (let i = 0; i < this.length; i += 8192) binary += String.fromCharCode(...this.bytes.subarray(i, Math.min(this.length, i + 8192)));
    return btoa(binary);
  }
}

/** Reads what a {@link NumberWriter} wrote. */
export class NumberReader {
  private readonly binary: string;
  private at = 0;

  constructor(base64: string) {
    this.binary = atob(base64);
  }

  get done(): boolean {
    return this.at >= this.binary.length;
  }

  read(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.binary.charCodeAt(this.at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
